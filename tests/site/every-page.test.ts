import { describe, expect, inject, it } from "vitest";
import { addressesFetchedBy, cardOf, hrefOf, livingLinks } from "#tests/support/links.ts";
import { allElements, type Document, elements, readSite, textOf } from "#tests/support/site.ts";

/** The sample blog's own address, as its settings say. */
const home = "https://small-hours.example";

const dataScripts = ["application/ld+json", "speculationrules"];

const site = readSite(inject("sampleSite"));
const documents = new Map(site.pages.map((page) => [page, site.html(page)]));
const isAlive = livingLinks(site, home);

/** `archive/index.html` → its address on the web. */
const urlOf = (page: string) => `${home}/${page.replace(/index\.html$/, "")}`;

/** Runs the check on every page; the page's name is in what it says. */
function onEveryPage(look: (document: Document, page: string) => unknown, expected: unknown): void {
	expect(documents.size).toBeGreaterThan(15);
	for (const [page, document] of documents) expect([page, look(document, page)]).toEqual([page, expected]);
}

describe("every page", () => {
	it("has no script but data, and no attribute that runs one; the search page has its own", () => {
		const scripts = (document: Document, page: string) =>
			elements(document, "script")
				.filter(({ attribs }) => !dataScripts.includes(attribs.type ?? ""))
				.filter(({ attribs }) => !(page === "search/index.html" && attribs.src === "/search.js"));
		const handlers = (document: Document) =>
			allElements(document).flatMap(({ attribs }) =>
				Object.entries(attribs).filter(([name, value]) => /^on/.test(name) || /^\s*javascript:/i.test(value)),
			);
		onEveryPage((document, page) => [...scripts(document, page), ...handlers(document)], []);
	});

	it("fetches nothing from another host", () => {
		onEveryPage(
			(document) => addressesFetchedBy(document).filter((address) => !/^\/(?!\/)/.test(address)),
			[],
		);
	});

	it("has what it fetches, and its card, in the site", () => {
		onEveryPage((document, page) => {
			const addresses = [...addressesFetchedBy(document), ...cardOf(document)];
			return addresses.filter((address) => !isAlive(address, urlOf(page)));
		}, []);
	});

	it("has one first heading, with words in it", () => {
		onEveryPage((document) => elements(document, "h1").map((heading) => textOf(heading) !== ""), [true]);
	});

	it("has a title and a language", () => {
		onEveryPage((document) => elements(document, "title").map((title) => textOf(title) !== ""), [true]);
		onEveryPage((document) => elements(document, "html").map(({ attribs }) => attribs.lang), ["en-GB"]);
	});

	it("has a title of its own", () => {
		const titles = [...documents.values()].flatMap((document) => elements(document, "title").map(textOf));
		expect([...new Set(titles)]).toEqual(titles);
	});

	it("says its own address; the page for lost readers has none, and asks search engines to stay away", () => {
		onEveryPage((document, page) => {
			const links = elements(document, "link").filter(({ attribs }) => attribs.rel === "canonical");
			if (page === "404.html") return links.length === 0 && site.text(page).includes('content="noindex"');
			return links.length === 1 && links.every((link) => hrefOf(link) === urlOf(page));
		}, true);
	});

	it("has each id once", () => {
		onEveryPage((document) => {
			const ids = allElements(document).flatMap(({ attribs }) => attribs.id ?? []);
			return ids.filter((id, index) => ids.indexOf(id) !== index);
		}, []);
	});
});

describe("links", () => {
	it("inside the site all lead to a page, and to a part of it that is there", () => {
		onEveryPage((document, page) => {
			const links = [...elements(document, "a"), ...elements(document, "link")].map(hrefOf);
			return links.filter((href) => !isAlive(href, urlOf(page)));
		}, []);
	});

	it("from feeds and the sitemap do so too, and are absolute, but for notes that stand in the feed itself", () => {
		const sources = site.files.filter((file) => /(?:feed\.xml|rss\.xml|feed\.json|sitemap\.xml)$/.test(file));
		expect(sources.length).toBeGreaterThan(4);
		for (const source of sources) {
			const text = site.text(source).replaceAll('\\"', '"');
			const links = [
				...text.matchAll(/(?:href|src)="(.*?)"|<(?:id|link|loc)>(.*?)<\/|"(?:url|image)":"(.*?)"/g),
			];
			const addresses = links.map((match) => match.slice(1).find(Boolean) ?? "");
			expect(addresses.length, source).toBeGreaterThan(2);
			const dead = addresses.filter((address) =>
				address.startsWith("#") ? !text.includes(`id="${address.slice(1)}"`) : !isAlive(address, "feed:"),
			);
			expect([source, dead]).toEqual([source, []]);
		}
	});
});
