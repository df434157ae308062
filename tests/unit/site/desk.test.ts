import { utimesSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { deskModel } from "#lib/desk.dev.ts";
import { forAuthor } from "#lib/posts.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

/** A blog with a draft for each minute of an hour, the last of which was saved last. */
function manyDrafts() {
	const names = Array.from({ length: 60 }, (_, index) => `draft-${index}.md`);
	const files = names.map((name) => [name, post({ title: name, published: false }, "Words.")]);
	const folder = blogOf(Object.fromEntries(files));
	for (const [index, name] of names.entries()) {
		const saved = 1_700_000_000 + 60 * index;
		utimesSync(path.join(folder, name), saved, saved);
	}
	return forAuthor(readBlog(folder, now));
}

describe("a desk with more than one looks through", () => {
	it("has what was saved last, and says how many there are", async () => {
		const { inHand, counts } = await deskModel(manyDrafts(), false);
		expect(inHand).toHaveLength(50);
		expect([inHand[0]?.name, inHand[49]?.name]).toEqual(["draft-59", "draft-10"]);
		expect(counts).toEqual({ inHand: 60, scheduled: 0 });
	});

	it("has all that is in hand, when asked for it", async () => {
		const { inHand } = await deskModel(manyDrafts(), true);
		expect(inHand.map(({ name }) => name).sort()).toContain("draft-0");
		expect(inHand).toHaveLength(60);
	});
});
