import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
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
	return { folder: blogOf(files), index: path.join(blogOf({}), "index") };
}

beforeEach(() => {
	// An hour on, all files were saved long enough ago for the index to be trusted.
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
});

afterEach(() => {
	vi.useRealTimers();
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
