import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type BodySource, bodyOf } from "#lib/bodies.ts";
import { blogOf } from "#tests/support/blog.ts";

const source: BodySource = {
	path: "a.md",
	file: "/blog/a.md",
	slug: "a",
	titleInBody: true,
	language: "en",
	body: '# Title\n\n"Words" with a note.[^1]\n\n[^1]: From ___.\n',
};

/** A folder in which bodies are kept, as a build has. */
function cache(): string {
	const folder = blogOf({});
	vi.stubEnv("BODY_CACHE", folder);
	return folder;
}

const packsIn = (folder: string) =>
	readdirSync(folder).flatMap((name) => (name.startsWith("pack-") ? [path.join(folder, name)] : []));
const kept = (folder: string) =>
	packsIn(folder).flatMap((file) =>
		readFileSync(file, "utf8")
			.split("\n")
			.filter((line) => line !== ""),
	);

afterEach(() => {
	vi.unstubAllEnvs();
});

describe("a rendered body", () => {
	it("is rendered once for a post", async () => {
		expect(await bodyOf(source)).toBe(await bodyOf(source));
	});

	it("comes back from disk as it was made, with what the checks found", async () => {
		const folder = cache();
		const made = await bodyOf({ ...source });
		expect(made.findings).toHaveLength(1);
		expect(kept(folder)).toHaveLength(1);
		expect(await bodyOf({ ...source })).toEqual(made);
		expect(kept(folder)).toHaveLength(1);
	});

	it.each([
		["text", { body: `${source.body}More.` }],
		["slug", { slug: "b" }],
		["place of the title", { titleInBody: false }],
		["language", { language: "de" }],
	])("is another for another %s", async (_what, change) => {
		const folder = cache();
		const made = await bodyOf({ ...source });
		const other = await bodyOf({ ...source, ...change });
		expect(other.html).not.toBe(made.html);
		expect(kept(folder)).toHaveLength(2);
	});

	it("is made again when what is kept is damaged", async () => {
		const folder = cache();
		const made = await bodyOf({ ...source });
		for (const file of packsIn(folder)) {
			const whole = readFileSync(file, "utf8");
			writeFileSync(file, whole.replace("Words", "Wards"));
		}
		expect(kept(folder).join()).toContain("Wards");
		expect(await bodyOf({ ...source })).toEqual(made);
	});
});
