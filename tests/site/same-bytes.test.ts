import path from "node:path";
import { expect, inject, it } from "vitest";
import { build, root } from "#tests/support/commands.ts";
import { temporaryFolder } from "#tests/support/folder.ts";
import { forgetBodies } from "#tests/support/forget.ts";
import { contentsOf } from "#tests/support/site.ts";

const out = path.join(temporaryFolder(), "out");

it("the same blog, built again with nothing kept of its texts, is the same site byte for byte", async () => {
	await forgetBodies();
	await build(path.join(root, "posts"), out);
	expect(contentsOf(out)).toEqual(contentsOf(inject("sampleSite")));
});
