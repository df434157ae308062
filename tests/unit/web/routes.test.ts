import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { routerOf } from "#lib/export/routes.ts";
import { blogOf } from "#tests/support/blog.ts";

const root = () => {
	const folder = blogOf({});
	for (const file of [
		"page.tsx",
		"[slug]/page.tsx",
		"tags/page.tsx",
		"tags/[tag]/[feed]/route.ts",
		"desk/page.dev.tsx",
	]) {
		mkdirSync(path.join(folder, "app", path.dirname(file)), { recursive: true });
		writeFileSync(path.join(folder, "app", file), "");
	}
	return folder;
};

describe("an address is answered by", () => {
	it.each([
		["/", { kind: "page", folder: "", params: {} }],
		["/tags/", { kind: "page", folder: "tags", params: {} }],
		["/caf%C3%A9/", { kind: "page", folder: "[slug]", params: { slug: "caf%C3%A9" } }],
		[
			"/tags/night/feed.xml",
			{ kind: "route", folder: "tags/[tag]/[feed]", params: { tag: "night", feed: "feed.xml" } },
		],
	])("%s: the folder of that name, or else the one for any", (address, route) => {
		expect(routerOf(root())(address)).toEqual(route);
	});

	it.each(["/tags/night/", "/a/b/c/d/"])("nothing: %s", (address) => {
		expect(routerOf(root())(address)).toBeUndefined();
	});

	it("none of the author's tools", () => {
		expect(routerOf(root())("/desk/")).toMatchObject({ folder: "[slug]" });
	});
});
