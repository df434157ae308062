import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { build, root } from "#tests/support/commands.ts";
import { temporaryFolder } from "#tests/support/folder.ts";
import { forgetBodies } from "#tests/support/forget.ts";
import { contentsOf } from "#tests/support/site.ts";

const out = path.join(temporaryFolder(), "out");
const posts = path.join(root, "posts");

describe("the same blog, built again, is the same site byte for byte:", () => {
	const first = contentsOf(inject("sampleSite"));

	it("in another folder, with no text kept from the last time", async () => {
		await forgetBodies();
		await build(posts, out);
		expect(contentsOf(out)).toEqual(first);
	});

	it("in the same folder; the build says that nothing changed", async () => {
		const { stdout } = await build(posts, out);
		expect(contentsOf(out)).toEqual(first);
		expect(stdout).not.toMatch(/^[+~−]/m);
	});
});
