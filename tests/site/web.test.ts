import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { mf2 } from "microformats-parser";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { feedFormats } from "#lib/site/feed.ts";
import { post } from "#tests/support/blog.ts";
import { build, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { photograph } from "#tests/support/pictures.ts";
import { type Document, elements, readSite, type Site, textOf } from "#tests/support/site.ts";

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
				/^<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="(.*?)">/.exec(head) ??
				[];
			expect([page, first === undefined]).toEqual([page, false]);
			expect([page, policy.includes("script-src 'none'")]).toEqual([page, page !== "search/index.html"]);
		}
	});
});

describe("a blog under a path, https://blog.example/deep/blog/", () => {
	const folder = temporaryFolder();
	const out = path.join(folder, "out");
	let moved: Site;
	let address: string;
	/** an address of the site, where it is served for this test */
	const here = (url: string) => url.replace("https://blog.example", address);

	beforeAll(async () => {
		const day = { description: "Twice.", date: "2026-05-01", tags: ["the house"], published: true };
		const blog = writeFiles(path.join(folder, "blog"), {
			"bread.md": post(
				{ title: "Bread", ...day },
				"See [the lamps](lamps/index.md) and /bread/.[^1]\n\n[^1]: A note.",
			),
			"lamps/index.md": post({ title: "Lamps", ...day }, "![A lamp](lamp.jpg)"),
			"lamps/lamp.jpg": await photograph("#aa8800"),
			"_pages/about.md": post(
				{ title: "About", description: "Me.", published: true },
				"See [bread](/bread/).",
			),
			"_site.yaml":
				"url: https://blog.example/deep/blog/\ncontact: mailto:a@blog.example\nme: [https://social.example/@a]\n",
		});
		await build(blog, out);
		moved = readSite(out);
		address = await serve(out);
	});

	it("is laid out as any other", () => {
		for (const file of ["index.html", "bread/index.html", "feed.xml", "_headers", "_redirects"])
			expect(moved.files).toContain(file);
		expect(moved.files.filter((file) => file.startsWith("deep"))).toEqual([]);
	});

	it("can be walked from page to page: every link, picture, font, script and feed is there", async () => {
		const start = `${address}/deep/blog/`;
		const pages = [...moved.text("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = ""]) =>
			here(url),
		);
		const files = ["sitemap.xml", "robots.txt", ".well-known/security.txt"].map((file) => start + file);
		const next = [start, ...pages, ...files];
		const seen = new Set<string>();
		for (let url = next.pop(); url; url = next.pop()) {
			if (seen.has(url)) continue;
			seen.add(url);
			const response = await fetch(url, { redirect: "manual" });
			expect([url, response.status]).toEqual([url, 200]);
			const found = addressesIn(await response.text(), response.headers.get("content-type") ?? "");
			const ours = found.map((each) => new URL(here(each), url)).filter(({ origin }) => origin === address);
			for (const { pathname, href } of ours) {
				expect([url, pathname]).toEqual([url, expect.stringMatching(/^\/deep\/blog\//)]);
				next.push(href.replace(/#.*$/, ""));
			}
		}
		const walked = [...seen].map((url) => url.replace(start, "").replace(/(?:^|\/)$/, "$&index.html"));
		// These are for hosts, for lost readers, and for the search page's script.
		const apart = /^(?:_headers|_redirects|404\.html|pagefind\/.*)$/;
		expect(walked.sort()).toEqual(moved.files.filter((file) => !apart.test(file)));
	});

	it("says its address, with the path, to search engines, feed readers and friends", () => {
		const page = moved.html("bread/index.html");
		expect(links(page, "canonical")[0]?.attribs.href).toBe("https://blog.example/deep/blog/bread/");
		expect(metas(page, "og:image")[0]).toMatch(/^https:\/\/blog\.example\/deep\/blog\/cards\//);
		expect(moved.text("sitemap.xml")).toContain("<loc>https://blog.example/deep/blog/bread/</loc>");
		expect(moved.text("feed.xml")).toContain('href="https://blog.example/deep/blog/lamps/"');
		expect(links(moved.html("index.html"), "me")[0]?.attribs.href).toBe("https://social.example/@a");
		expect(moved.text(".well-known/security.txt")).toContain("Contact: mailto:a@blog.example");
	});

	it("keeps an address that is only words", () => {
		expect(moved.text("bread/index.html")).toContain("and /bread/.");
	});
});

/** Addresses that a page or the manifest leads to. */
function addressesIn(text: string, type: string): string[] {
	if (type.includes("manifest")) return JSON.parse(text).icons.map(({ src }: { src: string }) => src);
	if (!type.startsWith("text/html")) return [];
	const attributes = text.matchAll(/\s(?:href|src)="([^"]*)"/g);
	const sets = [...text.matchAll(/\ssrcset="([^"]*)"/gi)]
		.flatMap(([, set = ""]) => set.split(","))
		.map((each) => ["", each.trim().replace(/ .*$/, "")]);
	const styles = text.matchAll(/url\(([^)]+)\)/g);
	const cards = text.matchAll(/property="og:image" content="(.*?)"/g);
	return [...attributes, ...sets, ...styles, ...cards].map(([, address = ""]) =>
		address.replaceAll("&amp;", "&"),
	);
}
