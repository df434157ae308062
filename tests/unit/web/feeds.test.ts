import { describe, expect, it } from "vitest";
import type { Element, Root, RootContent } from "xast";
import { fromXml } from "xast-util-from-xml";
import type { Draft } from "#lib/content/post.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { feedFormats, feedText } from "#lib/site/feed.ts";
import { itemOf } from "#lib/site/feeds/content.ts";
import { editionOf, published } from "./edition.ts";

const [atom, rss, json] = feedFormats;

const files = {
	"bread.md": published(
		{ title: 'Bread & "<butter>"', description: "A deck with <b> & more", tags: ["the house", "Reading"] },
		"See [the lamps](lamps.md), [a part](#a-part), [elsewhere](https://other.example/x).[^1]\n\n## A part\n\n`code`\n\n[^1]: A note.",
	),
	"lamps.md": published({
		title: "Lamps",
		date: "2026-07-02",
		updated: "2026-07-09",
		lang: "fr",
		tags: ["Reading"],
	}),
	"hidden.md": published({ title: "zqhidden", date: "2027-05-01", tags: ["zqlater"] }),
};

const text = async (edition: PublicEdition, format: (typeof feedFormats)[number], tag?: string) =>
	(await feedText(edition, format, tag)) ?? "";

const childrenOf = (node: Root | Element, name: string): Element[] =>
	(node.children as RootContent[]).filter(
		(child): child is Element => child.type === "element" && child.name === name,
	);

const child = (node: Root | Element, name: string): Element => {
	const [found, ...more] = childrenOf(node, name);
	if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} elements called ${name}`);
	return found;
};

const words = (node: Root | Element): string =>
	node.children
		.map((each) => (each.type === "text" ? each.value : each.type === "element" ? words(each) : ""))
		.join("");

const isUrl = (value: unknown) => typeof value === "string" && /^https:\/\/blog\.example\//.test(value);
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const rfc822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;

describe("the Atom feed (RFC 4287)", () => {
	it("has what the RFC asks of a feed and of each entry, once", async () => {
		const feed = child(fromXml(await text(editionOf(files), atom)), "feed");
		expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
		for (const name of ["title", "id", "updated", "author"]) expect(child(feed, name)).toBeDefined();
		const entries = childrenOf(feed, "entry");
		expect(entries).toHaveLength(2);
		for (const entry of entries) {
			expect(words(child(entry, "id"))).toSatisfy(isUrl);
			expect(words(child(entry, "title"))).not.toBe("");
			expect(words(child(entry, "updated"))).toMatch(moment);
			expect(words(child(entry, "published"))).toMatch(moment);
			expect(child(entry, "content").attributes.type).toBe("html");
			expect(child(entry, "link").attributes).toMatchObject({ rel: "alternate" });
		}
		expect(new Set(entries.map((entry) => words(child(entry, "id")))).size).toBe(2);
	});

	it("says where it is itself, when it last changed, and in what language each post is", async () => {
		const feed = child(fromXml(await text(editionOf(files), atom)), "feed");
		const self = childrenOf(feed, "link").find(({ attributes }) => attributes.rel === "self");
		expect(self?.attributes.href).toBe("https://blog.example/feed.xml");
		expect(words(child(feed, "updated"))).toBe("2026-07-09T00:00:00+01:00");
		expect(childrenOf(feed, "entry").map(({ attributes }) => attributes["xml:lang"])).toEqual([
			"fr",
			"en-GB",
		]);
	});
});

describe("the RSS feed (RSS 2.0)", () => {
	it("has what the specification asks of a channel and of each item", async () => {
		const feed = child(fromXml(await text(editionOf(files), rss)), "rss");
		expect(feed.attributes.version).toBe("2.0");
		const channel = child(feed, "channel");
		for (const name of ["title", "link", "description", "language"])
			expect(words(child(channel, name))).not.toBe("");
		expect(words(child(channel, "lastBuildDate"))).toMatch(rfc822);
		expect(child(channel, "atom:link").attributes).toMatchObject({
			rel: "self",
			href: "https://blog.example/rss.xml",
		});
		const items = childrenOf(channel, "item");
		expect(items).toHaveLength(2);
		for (const item of items) {
			expect(words(child(item, "link"))).toSatisfy(isUrl);
			expect(child(item, "guid").attributes.isPermaLink).toBe("true");
			expect(words(child(item, "guid"))).toBe(words(child(item, "link")));
			expect(words(child(item, "pubDate"))).toMatch(rfc822);
			expect(words(child(item, "content:encoded"))).toContain("<p>");
		}
	});

	it("has the deck as HTML, in which a letter is not taken for an element", async () => {
		const channel = child(child(fromXml(await text(editionOf(files), rss)), "rss"), "channel");
		const bread = childrenOf(channel, "item")[1];
		expect(bread && words(child(bread, "description"))).toBe("A deck with &lt;b&gt; &amp; more");
		expect(bread && words(child(bread, "title"))).toContain("<butter>");
	});
});

describe("the JSON feed (JSON Feed 1.1)", () => {
	it("has what the specification asks of a feed and of each item", async () => {
		const feed = JSON.parse(await text(editionOf(files), json));
		expect(feed).toMatchObject({
			version: "https://jsonfeed.org/version/1.1",
			title: "Small & <Hours>",
			home_page_url: "https://blog.example/",
			feed_url: "https://blog.example/feed.json",
			language: "en-GB",
		});
		expect(feed.items).toHaveLength(2);
		for (const item of feed.items) {
			expect(item.id).toSatisfy(isUrl);
			expect(item.url).toBe(item.id);
			expect(item.content_html).toContain("<p>");
			expect(item.date_published).toMatch(moment);
			expect(item.date_modified).toMatch(moment);
		}
		expect(feed.items[0].language).toBe("fr");
		expect(feed.items[1].tags).toEqual(["the house", "Reading"]);
	});
});

describe.each(feedFormats.map((format) => [format.name, format] as const))("the %s feed", (_name, format) => {
	it("has no relative address: links, parts of the post, and notes", async () => {
		const item = JSON.parse(await text(editionOf(files), json)).items[1].content_html;
		const addresses = [...item.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
		expect(addresses).toContain("https://blog.example/lamps/");
		expect(addresses).toContain("https://blog.example/bread/#a-part");
		expect(addresses).toContain("https://blog.example/bread/#bread-fn-1");
		for (const address of addresses) expect(address).toMatch(/^https:/);
		expect(await text(editionOf(files), format)).toContain("https://blog.example/bread/#a-part");
	});

	it("lives under the path of the blog's url", async () => {
		const edition = editionOf(files, { url: "https://blog.example/deep/blog/" });
		const found = await text(edition, format);
		expect(found).toContain(`https://blog.example/deep/blog/${format.file}`);
		expect(found).toContain("https://blog.example/deep/blog/lamps/");
		expect(found).not.toMatch(/blog\.example\/(?!deep)/);
	});

	it("of a tag has the posts with that tag, and says where it is", async () => {
		const found = await text(editionOf(files), format, "the-house");
		expect(found).toContain(`https://blog.example/tags/the-house/${format.file}`);
		expect(found).toContain("https://blog.example/bread/");
		expect(found).not.toContain("<title>Lamps");
		expect(found).not.toContain('"title":"Lamps"');
	});

	it("has nothing of a post that is not out, and no feed of a tag that only such a post has", async () => {
		expect(await text(editionOf(files), format)).not.toContain("zqhidden");
		expect(await feedText(editionOf(files), format, "zqlater")).toBeUndefined();
	});

	it("holds twenty posts, the newest first", async () => {
		const many = Object.fromEntries(
			Array.from({ length: 25 }, (_, index) => [
				`p${index}.md`,
				published({ title: `Post ${index}`, date: `2026-03-${String(index + 1).padStart(2, "0")}` }),
			]),
		);
		const found = await text(editionOf(many), format);
		expect(found).toContain("Post 24");
		expect(found).toContain("Post 5");
		expect(found).not.toContain("Post 4<");
		expect(found).not.toContain('"Post 4"');
		expect(found.indexOf("Post 24")).toBeLessThan(found.indexOf("Post 23"));
	});

	it("has only characters that XML can hold", async () => {
		const edition = editionOf({ "bread.md": published({}, "A&#1;b &#xfffe; c&#11;d \u{1f35e}.") });
		const found = await text(edition, format);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		if (format !== json) expect(found).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
		expect(found).toContain("\u{1f35e}");
		expect(() => (format === json ? JSON.parse(found) : fromXml(found))).not.toThrow();
	});
});

it("a draft in a feed is a type error", () => {
	const draft = {} as Draft;
	// @ts-expect-error a feed takes published posts
	const broken = () => itemOf(draft, editionOf({}));
	expect(broken).toBeTypeOf("function");
});
