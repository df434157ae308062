import { expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { forReaders } from "#lib/posts.ts";
import type { PostModel } from "#lib/site/models.ts";
import { atSlug } from "#lib/site/post.ts";
import { blogOf, post } from "#tests/support/blog.ts";

const day = (date: string, more: object) =>
	post({ title: date, description: "d", date, published: true, ...more }, "x");

async function modelOf(files: Record<string, string>, slug: string): Promise<PostModel> {
	const found = await atSlug(forReaders(readBlog(blogOf(files), new Date("2026-11-21T12:00:00Z"))), slug);
	if (found?.kind !== "post") throw new Error(`no post at ${slug}`);
	return found.model;
}

it("the parts of a series stand in the order of their days, and drafts are not counted", async () => {
	const model = await modelOf(
		{
			"b.md": day("2026-02-01", { series: "Winter" }),
			"a.md": day("2026-01-01", { series: "Winter" }),
			"c.md": post({ title: "c", series: "Winter", published: false }, "x"),
		},
		"b",
	);
	expect(model.series).toMatchObject({ title: "Winter", part: 2 });
	expect(model.series?.parts.map(({ href }) => href)).toEqual(["/a/", "/b/"]);
});

it("a post that is the only one of its series stands alone", async () => {
	expect((await modelOf({ "a.md": day("2026-01-01", { series: "Winter" }) }, "a")).series).toBeUndefined();
});

it("what to read next shares the rarest tags, and is neither neighbour", async () => {
	const model = await modelOf(
		{
			"a.md": day("2026-01-01", { tags: ["family", "lamps"] }),
			"b.md": day("2026-01-02", { tags: ["family"] }),
			"c.md": day("2026-01-03", { tags: ["family"] }),
			"d.md": day("2026-01-04", { tags: ["family"] }),
			"e.md": day("2026-01-05", { tags: ["family", "lamps"] }),
		},
		"e",
	);
	expect(model.related.map(({ href }) => href)).toEqual(["/a/", "/c/"]);
});

it("a long post names its parts before it begins, a short one does not", async () => {
	const part = (title: string) => `## ${title}\n\n${"word ".repeat(400)}`;
	const long = ["One", "Two", "Three", "Four"].map(part).join("\n\n");
	const front = { title: "t", description: "d", date: "2026-01-01", published: true };
	const model = await modelOf({ "long.md": post(front, long) }, "long");
	expect(model.contents.map(({ label, href }) => `${label} ${href}`)).toEqual([
		"One #one",
		"Two #two",
		"Three #three",
		"Four #four",
	]);
	expect((await modelOf({ "short.md": post(front, part("One")) }, "short")).contents).toEqual([]);
});
