import { expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { errorsIn, problemsOfBlog } from "#lib/check.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

it("a text in which each word is to be mended has as many messages", async () => {
	const whole = { title: "T", description: "D.", date: "2026-09-01", published: true };
	const count = 150_000;
	const blog = readBlog(blogOf({ "a.md": post(whole, "TODO ".repeat(count)) }), now);
	const errors = await errorsIn(blog);
	expect(errors.filter(({ rule }) => rule === "unfinished")).toHaveLength(count);
	expect((await problemsOfBlog(blog)).length).toBeGreaterThanOrEqual(count);
});
