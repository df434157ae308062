import { expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { errorsIn, problemsOfBlog } from "#lib/check.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

const whole = { title: "T", description: "D.", date: "2026-09-01", published: true };

it.each([
	["one word, again and again", "lorem ".repeat(40_000)],
	["words that nobody knows, in no sentence", "zqx-zqy-".repeat(25_000)],
	["a word of 100,000 letters, and another", `${"a".repeat(100_000)} b`],
	["a space of 100,000 characters", `a${" ".repeat(100_000)}b.`],
	["dots and blanks", `${".".repeat(45)}${" .".repeat(50_000)}`],
])("a text is looked through without delay, whatever is to be said of it: %s", async (_what, body) => {
	const blog = readBlog(blogOf({ "a.md": post(whole, body), "_private-words.txt": "Elm Street\n" }), now);
	for (const { message } of await problemsOfBlog(blog)) expect(message).toMatch(/^Unexpected /);
});

it("a text in which each word is to be mended has as many messages", async () => {
	const count = 150_000;
	const blog = readBlog(blogOf({ "a.md": post(whole, "TODO ".repeat(count)) }), now);
	const errors = await errorsIn(blog);
	expect(errors.filter(({ rule }) => rule === "unfinished")).toHaveLength(count);
	expect((await problemsOfBlog(blog)).length).toBeGreaterThanOrEqual(count);
});
