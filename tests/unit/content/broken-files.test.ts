import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const whole = post({ title: "T", description: "D", date: "2026-09-01", published: true }, "Words.");

const statuses = (folder: string) =>
	Object.fromEntries(readBlog(folder, now).posts.map(({ value }) => [value.name, value.status]));

describe("a file that is no text", () => {
	it.each([
		["a NUL", `${whole}ab\0c`, "9:3", "control character U+0000, expected text: delete it"],
		["a bell", `${whole}\x07`, "9:1", "control character U+0007, expected text: delete it"],
		["a lone byte", bytes(whole, "ab", 0xff, 0x41), "9:3", "bytes that are not UTF-8 text"],
		["half a character at its end", bytes(whole, "ab", 0xe2, 0x82), "9:3", "bytes that are not UTF-8 text"],
		["a surrogate", bytes(whole, "é", 0xed, 0xa0, 0x80), "9:2", "bytes that are not UTF-8 text"],
		["Latin-1", Buffer.from(`${whole}café au lait`, "latin1"), "9:4", "bytes that are not UTF-8 text"],
		["UTF-16", Buffer.from(`\ufeff${whole}`, "utf16le"), "1:1", "bytes that are not UTF-8 text"],
		[
			"a picture",
			Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
			"1:1",
			"bytes that are not UTF-8 text",
		],
		["five megabytes", whole + "word ".repeat(1024 * 1024), "1:1", "5.0 MB of text, expected at most 1.0 MB"],
	])("is hidden, and the place named: %s", async (_what, content, place, found) => {
		const blog = blogOf({ "a.md": content, "b.md": whole });
		expect(statuses(blog)).toEqual({ a: "broken", b: "published" });
		const [first, ...others] = await problems(blog);
		expect(first?.startsWith(`a.md:${place} error Unexpected ${found}`)).toBe(true);
		expect(others).toEqual([]);
	});

	it("is not read when its size says that it is too much", async () => {
		const blog = blogOf({ "a.md": whole, "b.md": whole });
		// full of holes, and larger than any file that can be read at once
		truncateSync(path.join(blog, "a.md"), 3 * 1024 ** 3);
		expect(statuses(blog)).toEqual({ a: "broken", b: "published" });
		expect(await problems(blog)).toEqual([
			"a.md:1:1 error Unexpected 3072.0 MB of text, expected at most 1.0 MB: split it into several posts",
		]);
	});

	it("may have a byte order mark, which is no part of it", () => {
		const blog = blogOf({ "a.md": `\ufeff${whole}` });
		const [read] = readBlog(blog, now).posts;
		expect(read?.value).toMatchObject({ status: "published" });
		expect(read?.value.body).not.toContain("\ufeff");
	});

	it("may be empty, or hold only blank lines", () => {
		expect(statuses(blogOf({ "a.md": "", "b.md": "\n\r\n \t\n" }))).toEqual({ a: "draft", b: "draft" });
	});
});

describe("a place that is no file", () => {
	it("is a message when a folder is named like a post", async () => {
		const blog = blogOf({ "b.md": whole });
		mkdirSync(path.join(blog, "a.md"));
		expect(await problems(blog)).toEqual([
			"a.md:1:1 warning Unexpected folder `a.md`, expected a file, or `index.md` in the folder: rename it",
		]);
	});

	it("is a message, and no wait, when it is a pipe", async () => {
		const blog = blogOf({ "b.md": whole });
		for (const name of ["a.md", "_site.yaml", "_pages", "car.jpg"])
			execFileSync("mkfifo", [path.join(blog, name)]);
		writeFileSync(path.join(blog, "b.md"), `${whole}![a car](car.jpg)`);
		expect(await problems(blog)).toEqual([
			"_pages:1:1 warning Unexpected special file, expected a text file",
			"_site.yaml:1:1 error Unexpected special file, expected a text file",
			"a.md:1:1 warning Unexpected special file, expected a text file",
			expect.stringMatching(/^b\.md:9:1 error Unexpected picture `car\.jpg`, expected /),
		]);
	});

	it("is a message when it is a link out of the blog, and nothing out there is read", async () => {
		const outside = blogOf({ "secret.md": whole, "index.md": whole });
		const blog = blogOf({ "b.md": whole, "c/index.md": whole });
		symlinkSync(path.join(outside, "secret.md"), path.join(blog, "a.md"));
		symlinkSync(path.join(outside, "secret.md"), path.join(blog, "c/more.md"));
		symlinkSync(outside, path.join(blog, "folder"));
		symlinkSync(outside, path.join(blog, "_pages"));
		symlinkSync(outside, path.join(blog, "_help"));
		const why = "Unexpected link to a place outside the blog folder, expected the file itself: copy it here";
		expect(await problems(blog)).toEqual(
			["_help", "_pages", "a.md", "c/more.md", "folder"].map((name) => `${name}:1:1 warning ${why}`),
		);
		expect(statuses(blog)).toEqual({ b: "published", c: "published" });
		expect(readBlog(blog, now)).toMatchObject({ pages: [], lists: [] });
	});

	it("is a message when it is a link to nothing, or to itself", async () => {
		const blog = blogOf({ "b.md": whole });
		symlinkSync("nowhere.md", path.join(blog, "a.md"));
		symlinkSync("loop.md", path.join(blog, "loop.md"));
		expect(await problems(blog)).toEqual([
			"a.md:1:1 warning Unexpected link to nothing, expected a file: delete the link",
			"loop.md:1:1 warning Unexpected link to nothing, expected a file: delete the link",
		]);
	});

	it("may be a link to another place in the blog", () => {
		const blog = blogOf({ "there/index.md": whole });
		symlinkSync("there/index.md", path.join(blog, "here.md"));
		expect(statuses(blog)).toEqual({ here: "published", there: "published" });
	});

	it("may be the blog itself that is a link", () => {
		const blog = blogOf({ "b.md": whole, "_pages/about.md": whole });
		symlinkSync(blog, path.join(blog, ".other-name"));
		expect(statuses(path.join(blog, ".other-name"))).toEqual({ b: "published" });
		expect(readBlog(path.join(blog, ".other-name"), now).pages).toHaveLength(1);
	});
});

describe("a file in the wrong place", () => {
	it("is a message, in folders however deep", async () => {
		const blog = blogOf({
			"a.markdown": whole,
			"B.MD": whole,
			"c.mdx": whole,
			"2026/d.md": whole,
			"2026/10/index.md": whole,
			"2026/10/deep/e.md": whole,
			"_pages/more/f.md": whole,
			"_help/more/g.md": whole,
		});
		const found = await problems(blog);
		expect(found.map((line) => line.split(":")[0])).toEqual([
			"2026/10/deep/e.md",
			"2026/10/index.md",
			"2026/d.md",
			"B.MD",
			"_help/more/g.md",
			"_pages/more/f.md",
			"a.markdown",
			"c.mdx",
		]);
		expect(
			found.every((line) => /:1:1 warning Unexpected .*, expected .*, or it is not read$/.test(line)),
		).toBe(true);
	});

	it("is nobody's business when it is the system's or an editor's", async () => {
		const blog = blogOf({
			".DS_Store": "",
			".a.md.swp": "",
			"a.md~": "",
			"_draft.md": "x",
			"notes.txt": "",
			".git/a.md": "",
		});
		expect(await problems(blog)).toEqual([]);
		expect(readBlog(blog, now).posts).toEqual([]);
	});

	it("is a message when `_help` or `_pages` is a file", async () => {
		expect(await problems(blogOf({ _help: "x", _pages: "x" }))).toEqual([
			"_help:1:1 warning Unexpected file, expected a folder",
			"_pages:1:1 warning Unexpected file, expected a folder",
		]);
	});
});

describe("the blog folder", () => {
	it("is asked for when it is not there, or is a file", () => {
		const blog = blogOf({ "a.md": whole });
		for (const folder of [path.join(blog, "nowhere"), path.join(blog, "a.md")]) {
			expect(() => readBlog(folder, now)).toThrow(
				/^There is no folder .*: make it, or name another in POSTS_DIR$/,
			);
		}
	});

	it("may be empty", () => {
		expect(readBlog(blogOf({}), now)).toMatchObject({ posts: [], pages: [], lists: [], refused: [] });
	});

	it("is read anew when a file changed, came or went", () => {
		const blog = blogOf({ "a.md": whole });
		expect(statuses(blog)).toEqual({ a: "published" });
		writeFileSync(path.join(blog, "a.md"), whole.replace("true", "false"));
		writeFileSync(path.join(blog, "b.md"), whole);
		expect(statuses(blog)).toEqual({ a: "draft", b: "published" });
	});
});

describe("two posts that ask for one address", () => {
	const claim = (name: string, slug: string, other: string) =>
		`${name}:1:1 error Unexpected address \`/${slug}/\`, which is ${other}'s too, expected another: rename one of the files`;

	it.each([
		["by date alone", "2026-09-01-a.md", "2026-09-02-a.md", "a"],
		["by case alone", "A.md", "a.md", "a"],
		["by Unicode form alone", "cafe\u0301.md", "caf\u00e9.md", "caf\u00e9"],
		["by file and folder", "a.md", "a/index.md", "a"],
		["by post and page", "a.md", "_pages/a.md", "a"],
	])("are an error when their names differ %s", async (_how, first, second, slug) => {
		const blog = blogOf({ [first]: whole, [second]: whole });
		const found = (await problems(blog)).filter((line) => line.includes(" Unexpected address "));
		expect(found).toHaveLength(1);
		const shown = (name: string) => path.join(blog, name);
		const either = [claim(second, slug, shown(first)), claim(first, slug, shown(second))];
		expect(either.some((message) => found[0]?.startsWith(message))).toBe(true);
	});

	it("are an error even when one is a draft", async () => {
		const blog = blogOf({ "a.md": whole, "b.md": post("slug: a", "") });
		expect((await problems(blog)).filter((line) => line.includes(" error ")).length).toBe(1);
	});

	it.each(["archive", "tags", "ways-to-help", "feed", "pictures", "404", "desk", "search", "index"])(
		"are an error when one is the engine: /%s/",
		async (slug) => {
			expect((await problems(blogOf({ [`${slug}.md`]: whole })))[0]).toBe(
				`${slug}.md:1:1 error Unexpected address \`/${slug}/\`, which is Galley's own page, expected another: rename the file, or add \`slug: …\``,
			);
		},
	);
});

function bytes(text: string, ...more: (string | number)[]): Buffer {
	const parts = more.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([part])));
	return Buffer.concat([Buffer.from(text), ...parts]);
}
