import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { corpusOf, flipped } from "#tests/bench/corpus.ts";
import { blogOf } from "#tests/support/blog.ts";
import { problems } from "#tests/unit/support/problems.ts";

const posts = corpusOf(60, 1);
const asFiles = (all: typeof posts) => Object.fromEntries(all.map(({ file, text }) => [file, text]));

describe("a blog to measure with", () => {
	it("is the same for the same seed, and another for another", () => {
		expect(corpusOf(60, 1)).toEqual(posts);
		expect(corpusOf(60, 2)).not.toEqual(posts);
	});

	it("has nothing in it that would stop a build", async () => {
		expect((await problems(blogOf(asFiles(posts)))).filter((line) => / error /.test(line))).toEqual([]);
	});

	it("has a tenth of drafts, at the addresses that it says", () => {
		const { posts: read } = readBlog(blogOf(asFiles(posts)), new Date("2026-11-21"));
		const drafts = read.filter(({ value }) => value.status === "draft");
		expect(drafts).toHaveLength(6);
		const slugs = read.map(({ value }) => value.slug).sort();
		expect(slugs).toEqual(posts.map(({ slug }) => slug).sort());
		const expected = posts.filter(({ draft }) => draft).map(({ slug }) => slug);
		expect(drafts.map(({ value }) => value.slug).sort()).toEqual(expected.sort());
	});

	it("has posts of about 600 words", () => {
		const words = posts.map(({ text }) => text.split(/\s+/).length);
		expect(words.reduce((sum, each) => sum + each, 0) / posts.length).toBeGreaterThan(550);
		expect(words.reduce((sum, each) => sum + each, 0) / posts.length).toBeLessThan(700);
	});

	it("has code, tables and footnotes in some posts, and all of them in the first, which is published", () => {
		const having = (part: string) => posts.filter(({ text }) => text.includes(part)).length;
		expect([having("```js"), having("| :-- |"), having("[^1]:")]).toEqual([20, 12, 15]);
		expect(posts[0]?.draft).toBe(false);
		for (const part of ["```js", "| :-- |", "[^1]:"]) expect(posts[0]?.text).toContain(part);
	});

	it("has no day that is still to come, and no file name twice", () => {
		expect(posts.every(({ file }) => file < "2026-10-01")).toBe(true);
		expect(new Set(posts.map(({ file }) => file)).size).toBe(60);
	});
});

it("a draft whose flag is flipped differs in that value and in no other byte", () => {
	const draft = posts.find((post) => post.draft);
	const text = draft?.text ?? "";
	expect(flipped(text).replace("published: true", "published: false")).toBe(text);
	expect(flipped(text)).not.toBe(text);
});
