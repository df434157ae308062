import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { planOf } from "#lib/export/plan.ts";
import { forReaders } from "#lib/posts.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const blogWith = (alias: string) => {
	const bread = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
	return blogOf({ "bread.md": post({ ...bread, aliases: [alias] }, "We baked.") });
};

describe("an address that a post had before", () => {
	it.each(["/index.html", "/404.html", "/_headers/", "/pictures/a.html", "/search/index.html", "/feed.xml"])(
		"is not one of Galley's own: %s",
		async (alias) => {
			const said = await problems(blogWith(alias));
			expect(said).toEqual([expect.stringContaining(`error Unexpected \`${alias}`)]);
		},
	);

	it("may be any other", async () => {
		expect(await problems(blogWith("/2019/05/bread.html"))).toEqual([]);
	});

	it.each(["/Bread/", "/index.html", "/404.html"])("is written over no other file: %s", (alias) => {
		const files = planOf(forReaders(readBlog(blogWith(alias), now)), {}).map(({ file }) =>
			file.toLowerCase(),
		);
		expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
	});
});
