import fc from "fast-check";
import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { Root as XmlRoot } from "xast";
import { fromXml } from "xast-util-from-xml";
import { readBlog } from "#lib/blog.ts";
import { forReaders } from "#lib/posts.ts";
import { feedFormats, feedText } from "#lib/site/feed.ts";
import { sitemap } from "#lib/site/sitemap.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { breaches, parseHtml } from "#tests/unit/support/html.ts";
import { now } from "#tests/unit/support/problems.ts";
import { hostileHtml } from "#tests/unit/support/vectors.ts";

const site = "url: https://blog.example/sub\ntitle: 'A & <b>'";

function editionOf(title: string, body: string) {
	const text = post(
		{ title, description: title, date: "2026-09-01", tags: ["a & <b>"], published: true },
		body,
	);
	const list = post(
		{
			title: "Families",
			published: true,
			links: [{ kind: "read", title: "A & <b>", url: "https://a.example/?b&c" }],
		},
		"Start [anywhere](/a/), or [here](families.md).",
	);
	return forReaders(readBlog(blogOf({ "_site.yaml": site, "a.md": text, "_help/families.md": list }), now));
}

/** The HTML of each post in the feeds, and the XML they and the sitemap are. */
async function read(title: string, body: string): Promise<{ html: string[]; xml: XmlRoot[] }> {
	const edition = editionOf(title, body);
	const [atom, rss, json] = await Promise.all(feedFormats.map((format) => feedText(edition, format)));
	const xml = [fromXml(atom ?? ""), fromXml(rss ?? ""), fromXml(sitemap(edition))];
	const html: string[] = JSON.parse(json ?? "").items.map(
		(item: { content_html: string }) => item.content_html,
	);
	for (const root of xml) {
		visit(root, "element", ({ name, children: [text] }) => {
			if (/^(?:content|content:encoded)$/.test(name) && text?.type === "text") html.push(text.value);
		});
	}
	return { html, xml };
}

const everything = `[a](a.md) [b](/a/#c) [d](#e) [f](https://g.example/) [h](mailto:i@j.example) [k](tel:+123)

![a lamp](lamp.jpg)

::ways-to-help[families]

A note.[^1]

[^1]: With [a link](/a/).

> Quoted

<q cite="/a/">q</q>
`;

describe("the feeds", () => {
	it("name every address in full, in lists of ways to help too", async () => {
		const { html } = await read("T", everything);
		expect(html).toHaveLength(3);
		for (const content of html) {
			const found: string[] = [];
			visit(parseHtml(content), "element", ({ properties: { href, src, cite } }: Element) => {
				found.push(...[href, src, cite].filter((url) => typeof url === "string"));
			});
			expect(found.length).toBeGreaterThan(10);
			expect(found.filter((url) => !/^(?:https:\/\/[a-z]+\.example\/|mailto:|tel:)/.test(url))).toEqual([]);
			expect(found.filter((url) => url.includes("blog.example") && !url.includes("/sub/"))).toEqual([]);
		}
	});

	it.each(hostileHtml)("carry nothing that runs: %s", async (written) => {
		const { html } = await read("T", `Before.\n\n${written.replaceAll("\0", "")}`);
		expect(html).toHaveLength(3);
		for (const content of html)
			expect(breaches(content.replace(/ (?:href|src)="https:[^"]*"/g, ""))).toEqual([]);
	});

	it("are XML, whatever a title and a text are made of", async () => {
		const word = fc.oneof(
			fc.string({ unit: "grapheme" }),
			fc.constantFrom("]]>", "<!--", "&", "\u{1f56f}", "\ufffe", "\u0085", "\u2028"),
		);
		const line = fc.array(word, { minLength: 1 }).map((words) => words.join("").replace(/\p{Cc}/gu, " "));
		await fc.assert(
			fc.asyncProperty(line, fc.array(word), async (title, body) => {
				const text = body.join("").toWellFormed().replaceAll("\0", "");
				const { xml } = await read(`a${title.toWellFormed()}`, text);
				expect(xml).toHaveLength(3);
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});
