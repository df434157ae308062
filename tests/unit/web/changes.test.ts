import { expect, it } from "vitest";
import { changesBetween } from "#lib/export/changes.ts";
import { blogOf } from "#tests/support/blog.ts";

it("a feed that somebody damaged is no reason to stop: nothing was in it", () => {
	const before = blogOf({ ".galley": "index.html\nfeed.json\n", "index.html": "a", "feed.json": "{" });
	const folder = blogOf({ "index.html": "b", "feed.json": '{"items":[{"id":"1"}]}' });
	const files = ["feed.json", "index.html"];
	expect(changesBetween(before, { folder, files, made: files, gone: new Set() })).toEqual({
		added: [],
		changed: ["/"],
		removed: [],
		gone: [],
		feed: { added: 1, removed: 0 },
	});
});
