import { brotliCompressSync } from "node:zlib";
import { mf2 } from "microformats-parser";
import { describe, expect, inject, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { feedFormats } from "#lib/site/feed.ts";
import { type Document, elements, readSite, textOf } from "#tests/support/site.ts";

const home = "https://small-hours.example";
const site = readSite(inject("sampleSite"));
const posts = site.pages.filter((page) => site.text(page).includes('"BlogPosting"'));

const metas = (document: Document, name: string): string[] =>
	elements(document, "meta").flatMap(({ attribs }) =>
		attribs.name === name || attribs.property === name ? (attribs.content ?? "") : [],
	);

const links = (document: Document, rel: string) =>
	elements(document, "link").filter(({ attribs }) => attribs.rel === rel);

const dataOf = (document: Document) =>
	elements(document, "script")
		.filter(({ attribs }) => attribs.type === "application/ld+json")
		.map((script) => JSON.parse(textOf(script)));

const addressOf = (page: string) => `${home}/${page.replace(/index\.html$/, "")}`;

describe("every post of the sample blog", () => {
	it("says what it is to search engines, once", () => {
		expect(posts.length).toBeGreaterThan(5);
		for (const page of posts) {
			const [data, ...more] = dataOf(site.html(page));
			expect(more).toEqual([]);
			const [posting, trail] = data["@graph"];
			const [title] = elements(site.html(page), "h1").map(textOf);
			expect(posting).toMatchObject({
				"@type": "BlogPosting",
				headline: title,
				mainEntityOfPage: addressOf(page),
			});
			expect(trail).toMatchObject({ "@type": "BreadcrumbList" });
		}
	});

	it("says what it is to link previews: title, deck, address and a card that is in the site", () => {
		const cards = posts.map((page) => {
			const document = site.html(page);
			const [title] = elements(document, "h1").map(textOf);
			expect(metas(document, "og:title")).toEqual([title]);
			expect(metas(document, "og:type")).toEqual(["article"]);
			expect(metas(document, "og:url")).toEqual([addressOf(page)]);
			expect(metas(document, "og:site_name")).toEqual(["Small Hours"]);
			expect(metas(document, "og:description")).toEqual(metas(document, "description"));
			const [card = ""] = metas(document, "og:image");
			expect(site.files).toContain(card.replace(`${home}/`, ""));
			return card;
		});
		expect(new Set(cards).size).toBe(posts.length);
	});

	it("is an h-entry (microformats2) with name, summary, day, text, author and address", () => {
		for (const page of posts) {
			const { items, rels } = mf2(site.text(page), { baseUrl: addressOf(page) });
			const entries = items.filter(({ type }) => type?.includes("h-entry"));
			expect([page, entries.length]).toEqual([page, 1]);
			const properties = entries[0]?.properties ?? {};
			expect(properties.url).toEqual([addressOf(page)]);
			expect(properties.uid).toEqual([addressOf(page)]);
			expect(properties.name).toEqual(elements(site.html(page), "h1").map(textOf));
			expect(properties.summary).toEqual(metas(site.html(page), "description"));
			expect(properties.published?.[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
			expect(properties.content?.[0]).toHaveProperty("html");
			expect(properties.author?.[0]).toMatchObject({
				type: ["h-card"],
				properties: { name: ["Ruth Pargeter"], url: [`${home}/`] },
			});
			expect(rels.author).toContain(`${home}/`);
		}
	});

	it("arrives, style and all, with the first packets of a connection", () => {
		for (const page of posts)
			expect([page, brotliCompressSync(site.bytes(page)).length < 14_600]).toEqual([page, true]);
	});
});

describe("the front page of the sample blog", () => {
	const document = site.html("index.html");

	it("is an h-feed with a name and every post on it, and the author's card", () => {
		const { items } = mf2(site.text("index.html"), { baseUrl: `${home}/` });
		const [feed, ...more] = items.filter(({ type }) => type?.includes("h-feed"));
		expect(more).toEqual([]);
		expect(feed?.properties.name).toEqual(["Small Hours"]);
		const entries = (feed?.children ?? []).filter(({ type }) => type?.includes("h-entry"));
		expect(entries.map(({ properties }) => properties.url?.[0]).sort()).toEqual(posts.map(addressOf).sort());
		for (const { properties } of entries) expect(properties.published).toHaveLength(1);
		// one card whose address is the page's: whom the page is about
		const cards = items.filter(({ type }) => type?.includes("h-card"));
		expect(cards.map(({ properties }) => properties)).toEqual([
			{ name: ["Ruth Pargeter"], url: [`${home}/`] },
		]);
	});

	it("is a WebSite and a Blog to search engines", () => {
		const types = dataOf(document)[0]["@graph"].map((each: { "@type": string }) => each["@type"]);
		expect(types).toEqual(["WebSite", "Blog"]);
	});
});

describe("feeds", () => {
	const lists = ["index.html", ...site.files.filter((file) => /^tags\/[^/]+\/index\.html$/.test(file))];

	it("of the blog and of each tag are in the site, in every format, and the page says so", () => {
		expect(lists.length).toBeGreaterThan(3);
		for (const page of lists) {
			const folder = page.replace("index.html", "");
			const found = links(site.html(page), "alternate").map(({ attribs }) => [attribs.type, attribs.href]);
			expect(found).toEqual(feedFormats.map(({ type, file }) => [type, `/${folder}${file}`]));
			for (const { file } of feedFormats) expect(site.files).toContain(folder + file);
		}
	});

	it("are well-formed", () => {
		for (const file of site.files.filter((each) => each.endsWith(".xml")))
			expect(() => fromXml(site.text(file)), file).not.toThrow();
		for (const file of site.files.filter((each) => each.endsWith("feed.json")))
			expect(() => JSON.parse(site.text(file)), file).not.toThrow();
	});

	it("have nothing in them that only our own pages use", () => {
		const text = JSON.parse(site.text("feed.json")).items.map(
			(item: { content_html: string }) => item.content_html,
		);
		expect(text.join("\n")).not.toMatch(
			/\s(?:class|style|loading|srcset|tabindex)=|<source|<picture|data-footnote/,
		);
	});
});

describe("every page", () => {
	it("has icons and a manifest, all of them in the site", () => {
		for (const page of site.pages) {
			const found = ["icon", "apple-touch-icon", "manifest"].flatMap((rel) => links(site.html(page), rel));
			const files = found.map(({ attribs }) => attribs.href?.slice(1));
			expect(files).toEqual(["favicon.ico", "favicon.svg", "apple-touch-icon.png", "manifest.webmanifest"]);
			for (const file of files) expect(site.files).toContain(file);
		}
		for (const { src } of JSON.parse(site.text("manifest.webmanifest")).icons)
			expect(site.files).toContain(src.slice(1));
	});

	it("has a policy before anything that it is about; the search page alone allows a script", () => {
		for (const page of site.pages) {
			const head = site.text(page).replace(/^.*?<head>/s, "");
			const [first, policy = ""] =
				/^<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="(.*?)">/.exec(head) ?? [];
			expect([page, first === undefined]).toEqual([page, false]);
			expect([page, policy.includes("script-src 'none'")]).toEqual([page, page !== "search/index.html"]);
		}
	});
});
