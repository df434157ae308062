import { x } from "xastscript";
import type { Post } from "#lib/content/post.ts";
import type { PublicEdition } from "#lib/posts.ts";
import {
	archiveAddress,
	helpAddress,
	homeAddress,
	postAddress,
	sitemapAddress,
	tagAddress,
	tagsAddress,
	yearAddress,
} from "#lib/site/address.ts";
import { pageAddresses } from "#lib/site/addresses.ts";
import { absolute } from "#lib/site/frame.ts";
import { outlineOf, tagYears } from "#lib/site/outline.ts";
import { hasLists } from "#lib/site/own-lists.ts";
import { xmlFile } from "#lib/site/xml.ts";

/** `/sitemap.xml` (sitemaps.org 0.9): every page with something on it, and the day on which it, or a post that it lists, last changed. */
export function sitemap(edition: PublicEdition): string {
	const changes = changesOf(edition);
	const empty = emptyPages(edition);
	const addresses = pageAddresses(edition).filter((address) => !empty.has(address));
	const listed = addresses.map((address) => [absolute(edition, address), changes.get(address)] as const);
	if (edition.inDigests) return JSON.stringify(listed);
	const urls = listed.map(([url, changed]) =>
		x("url", [x("loc", url), ...(changed ? [x("lastmod", changed)] : [])]),
	);
	return xmlFile(x("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, urls));
}

/** Lists of which nothing is in the blog yet: nobody need be sent there. */
function emptyPages(edition: PublicEdition): Set<string> {
	return new Set([
		...(edition.posts.length === 0 ? [archiveAddress] : []),
		...(outlineOf(edition).tags.size === 0 ? [tagsAddress] : []),
		...(hasLists(edition) ? [] : [helpAddress]),
	]);
}

function changesOf(edition: PublicEdition): Map<string, string | undefined> {
	const { years, tags } = outlineOf(edition);
	const { posts, pages } = edition;
	const newest = latest(posts);
	return new Map([
		...[homeAddress, archiveAddress, tagsAddress].map((address) => [address, newest] as const),
		...[...years].map(([year, inYear]) => [yearAddress(year), latest(inYear)] as const),
		...[...tags].map(([tag, tagged]) => [tagAddress(tag), latest(tagged.posts)] as const),
		...[...tagYears(edition)].map(([address, inYear]) => [address, latest(inYear)] as const),
		...[...posts, ...pages].map((post) => [postAddress(post.slug), latest([post])] as const),
	]);
}

/** Days are text that sorts. */
function latest(posts: readonly Post[]): string | undefined {
	let day = "";
	for (const { date = "", updated = "" } of posts) {
		if (date > day) day = date;
		if (updated > day) day = updated;
	}
	return day || undefined;
}

/** `/robots.txt` (RFC 9309): everything may be read. */
export function robots(edition: PublicEdition): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(edition, sitemapAddress)}\n`;
}
