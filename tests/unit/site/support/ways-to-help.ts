import { readBlog } from "#lib/blog.ts";
import { forReaders, type PublicEdition } from "#lib/posts.ts";
import type { DatedText } from "#lib/site/models.ts";
import { blogOf, post } from "#tests/support/blog.ts";

/** A line in which days stand, as it is read. */
export const said = (text: DatedText = []): string =>
	text.map((part) => (typeof part === "string" ? part : part.day.long)).join("");

export const site = "url: https://blog.example\nlanguage: en-GB\ntimezone: Europe/London\n";
export const whole = { title: "T", description: "D", date: "2026-05-01", published: true };
export const fund = { kind: "donate", title: "A fund", url: "https://fund.example/" };

/** The text of a list of its own. */
export const list = (...links: object[]): string =>
	post({ title: "Families", published: true, links }, "Start anywhere.");

/** A list that stands in a post. */
export const own = ":::ways-to-help[Do this]\n- read: [A report](https://news.example/a) — short\n:::";

/** What readers see of these files at a time. */
export const editionOf = (files: Record<string, string>, now = "2026-10-01T12:00:00Z"): PublicEdition =>
	forReaders(readBlog(blogOf({ "_site.yaml": site, ...files }), new Date(now)));
