import { describe, expect, inject, it } from "vitest";
import { allElements, type Document, elements, readSite, textOf } from "#tests/support/site.ts";

/** The sample blog's own address, as its settings say. */
const home = "https://small-hours.example";

const dataScripts = ["application/ld+json", "speculationrules"];

/** Attributes whose address a browser fetches by itself. */
const fetched = ["src", "srcset", "poster", "data", "action", "formaction", "ping", "background", "manifest"];

/** Links of the head that lead somewhere without being fetched. */
const notFetched = ["canonical", "alternate", "author", "me"];

const site = readSite(inject("sampleSite"));
const documents = new Map(site.pages.map((page) => [page, site.html(page)]));

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

	it("has what it fetches in the site", () => {
		onEveryPage(
			(document) => addressesFetchedBy(document).filter((address) => !site.files.includes(address.slice(1))),
			[],
		);
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
			return links.length === 1 && links[0]?.attribs.href === `${home}/${page.replace(/index\.html$/, "")}`;
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
			const here = `${home}/${page.replace(/index\.html$/, "")}`;
			return elements(document, "a").flatMap(({ attribs: { href } }) => deadLink(href, here));
		}, []);
	});

	it("from the feed and the sitemap do so too, and are absolute, but for notes that stand in the feed itself", () => {
		const feed = site.text("feed.xml");
		const inFeed = [...feed.matchAll(/href="(.*?)"|<id>(.*?)<\/id>|src="(.*?)"/g)];
		const inMap = [...site.text("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)];
		const links = [...inFeed, ...inMap].map((match) => match.slice(1).find(Boolean) ?? "");
		expect(links.length).toBeGreaterThan(20);
		const dead = links.flatMap((link) =>
			link.startsWith("#") && feed.includes(`id="${link.slice(1)}"`) ? [] : deadLink(link, "feed:"),
		);
		expect(dead).toEqual([]);
	});
});

/** The link, when nothing is there; none when it leads out of the site. */
function deadLink(href: string | undefined, from: string): string[] {
	if (!href || !URL.canParse(href, from)) return [String(href)];
	const url = new URL(href, from);
	if (url.origin !== home) return /^(?:https?|mailto|tel|sms):$/.test(url.protocol) ? [] : [href];
	const path = decodeURI(url.pathname).slice(1);
	const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
	if (!site.files.includes(file)) return [href];
	const id = decodeURIComponent(url.hash.slice(1));
	const document = documents.get(file);
	if (id === "" || !document) return [];
	return allElements(document).some(({ attribs }) => attribs.id === id) ? [] : [href];
}

function addressesFetchedBy(document: Document): string[] {
	const inAttributes = allElements(document).flatMap(({ name, attribs }) => [
		...fetched.flatMap((attribute) => attribs[attribute] ?? []),
		...(name === "link" && !notFetched.includes(attribs.rel ?? "") ? [attribs.href ?? ""] : []),
	]);
	const styles = [
		...elements(document, "style").map(textOf),
		...allElements(document).flatMap(({ attribs }) => attribs.style ?? []),
	].join("\n");
	const inStyles = [...styles.matchAll(/url\(\s*["']?(.*?)["']?\s*\)|@import\s+["'](.*?)["']/g)];
	return [...inAttributes, ...inStyles.map(([, url, sheet]) => url ?? sheet ?? "")].filter(
		(address) => !address.startsWith("data:"),
	);
}
