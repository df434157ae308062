import { expect, it } from "vitest";
import { blogOf } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";

it.each([
	[["publish"], "The names of all posts, pages and lists: npm run post list"],
	[["open"], "The names of all posts, pages and lists: npm run post list"],
	[
		["new", "First", "light"],
		'A title of several words goes between quotation marks: npm run post new "First light"',
	],
])("when what is typed wrongly is %j, what to do is said under what is wrong", async (args, said) => {
	const { stderr, code } = await run("post", { posts: blogOf({}), args });
	const [wrong, todo, ...rest] = stderr.split("\n");
	expect(wrong).toMatch(/^error: (?:missing required argument|too many arguments)/);
	expect([todo, rest, code]).toEqual([said, [""], 2]);
});
