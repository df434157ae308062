import { utimesSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { errorsIn } from "#lib/check.ts";
import { goBy } from "#lib/files/current-index.ts";
import { openIndex } from "#lib/files/file-index.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { writeFiles } from "#tests/support/folder.ts";

const front = { title: "T", description: "D", date: "2026-05-01", published: true };

/** Errors of the blog on a day, by an index that outlives it, as builds one after another. */
async function errorsOn(folder: string, index: string, day: string): Promise<string[]> {
	vi.stubEnv("GALLEY_TODAY", day);
	const opened = openIndex(index, "1");
	goBy(opened);
	const errors = await errorsIn(readBlog(folder, new Date()));
	opened.save();
	return errors.map(({ message }) => message);
}

function blog(files: Record<string, string>): { readonly folder: string; readonly index: string } {
	const folder = blogOf(files);
	// Saved a while ago, so that the index is trusted.
	for (const name of Object.keys(files)) utimesSync(path.join(folder, name), 1_700_000_000, 1_700_000_000);
	return { folder, index: path.join(blogOf({}), "index") };
}

afterEach(() => {
	vi.unstubAllEnvs();
});

it("a text that was fine on one day is looked at again on another, when its list names a day", async () => {
	const list = ":::ways-to-help[Do]\n\n- read: [A](https://a.example/b)\n  - checked: 2026-11-25\n\n:::";
	const { folder, index } = blog({
		"_site.yaml": "checks: { date-ahead: error }\n",
		"a.md": post(front, list),
	});
	expect(await errorsOn(folder, index, "2026-11-26")).toEqual([]);
	expect(await errorsOn(folder, index, "2026-11-21")).toEqual([expect.stringContaining("2026-11-25")]);
});

it("a text that was fine is looked at again when a word of it has become private", async () => {
	const { folder, index } = blog({ "a.md": post(front, "We went to Linden Gate.") });
	expect(await errorsOn(folder, index, "2026-11-26")).toEqual([]);
	writeFiles(folder, { "_private-words.txt": "Linden Gate\n" });
	expect(await errorsOn(folder, index, "2026-11-26")).toHaveLength(1);
});
