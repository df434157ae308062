import {
	allElements,
	type Document,
	type Element,
	elements,
	type Site,
	textOf,
} from "#tests/support/site.ts";

/** Attributes whose address a browser fetches by itself. */
const fetched = ["src", "poster", "data", "action", "formaction", "ping", "background", "manifest"];

/** Attributes with several: `/a.avif 480w, /b.avif 720w`. */
const fetchedLists = ["srcset", "imagesrcset"];

/** Links of the head that lead somewhere without being fetched. */
const notFetched = ["canonical", "alternate", "author", "me"];

/** Every address that a browser fetches to show the page. */
export function addressesFetchedBy(document: Document): string[] {
	const inAttributes = allElements(document).flatMap(({ name, attribs }) => [
		...fetched.flatMap((attribute) => attribs[attribute] ?? []),
		...fetchedLists.flatMap((attribute) => (attribs[attribute] ?? "").split(",").map(firstWord)),
		...(name === "link" && !notFetched.includes(attribs.rel ?? "") ? [attribs.href ?? ""] : []),
	]);
	const styles = [
		...elements(document, "style").map(textOf),
		...allElements(document).flatMap(({ attribs }) => attribs.style ?? []),
	].join("\n");
	const inStyles = [...styles.matchAll(/url\(\s*["']?(.*?)["']?\s*\)|@import\s+["'](.*?)["']/g)];
	return [...inAttributes, ...inStyles.map(([, url, sheet]) => url ?? sheet ?? "")].filter(
		(address) => address !== "" && !address.startsWith("data:"),
	);
}

const firstWord = (text: string): string => text.trim().split(/\s/, 1)[0] ?? "";

/** Where a page says that its card is, the picture of it that others show. */
export const cardOf = (document: Document): string[] =>
	elements(document, "meta")
		.filter(({ attribs }) => attribs.property === "og:image")
		.map(({ attribs }) => attribs.content ?? "");

export const hrefOf = ({ attribs }: Element): string => attribs.href ?? "";

/**
 * Tells of a link whether something is there, and when it names a part of a page, whether that part is; links that lead
 * out of the site are taken to be alive.
 *
 * @param home where the site is, without a slash at the end: `https://blog.example/journal`
 */
export function livingLinks(site: Site, home: string): (href: string, from: string) => boolean {
	const ids = new Map(
		site.pages.map((page) => [page, new Set(allElements(site.html(page)).map(({ attribs }) => attribs.id))]),
	);
	return (href, from) => {
		if (href === "" || !URL.canParse(href, from)) return false;
		const { href: whole, protocol, origin, pathname, hash } = new URL(href, from);
		if (!whole.startsWith(`${home}/`)) {
			return origin !== new URL(home).origin && /^(?:https?|mailto|tel|sms):$/.test(protocol);
		}
		const address = decodeURI(pathname.slice(new URL(home).pathname.replace(/\/$/, "").length + 1));
		const file = address === "" || address.endsWith("/") ? `${address}index.html` : address;
		if (!site.files.includes(file)) return false;
		return hash === "" || (ids.get(file)?.has(decodeURIComponent(hash.slice(1))) ?? false);
	};
}
