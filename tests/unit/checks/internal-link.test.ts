import { expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { problems } from "#tests/unit/support/problems.ts";

const head = (title: string) => ({ title, description: "D.", date: "2026-05-01", published: true });

it("a file that another one misses is named as a link there has to name it", async () => {
	const blog = blogOf({
		"the-fire/index.md": post(head("The fire"), "Words."),
		"the-border/index.md": post(
			head("The border"),
			"[One](the-fire/index.md), [two](../the-fier/index.md), [three](../the-fire/index.md).",
		),
	});
	expect(await problems(blog)).toEqual([
		expect.stringMatching(/`the-fire\/index\.md`, where nothing is, expected `\.\.\/the-fire\/index\.md`$/),
		expect.stringMatching(
			/`\.\.\/the-fier\/index\.md`, where nothing is, expected `\.\.\/the-fire\/index\.md`$/,
		),
	]);
});
