import { stringify } from "yaml";
import { readBlog } from "#lib/blog.ts";
import { forReaders, type PublicEdition } from "#lib/posts.ts";
import { blogOf, post } from "#tests/support/blog.ts";

/** A day on which every post here is out, and none is years old. */
const today = new Date("2026-11-21T12:00:00Z");

export const settings = {
	title: "Small & <Hours>",
	description: "Letters from a kitchen table.",
	author: "Ruth Pargeter",
	url: "https://blog.example/",
	language: "en-GB",
	timezone: "Europe/London",
};

/** A blog of these files, as readers get it; `_site.yaml` as above, with changes. */
export function editionOf(files: Record<string, string>, changes: object = {}): PublicEdition {
	const site = stringify({ ...settings, ...changes });
	return forReaders(readBlog(blogOf({ ...files, "_site.yaml": site }), today));
}

/** A published post. */
export const published = (frontMatter: object, body = "Words."): string =>
	post({ title: "Bread", description: "Twice.", date: "2026-05-01", published: true, ...frontMatter }, body);
