import path from "node:path";
import type { Addresses } from "#lib/content/internal-link.ts";
import { aliasesOf } from "#lib/ledger.ts";
import { type Edition, forAuthor, forReaders } from "#lib/posts.ts";
import {
	archiveAddress,
	feedFiles,
	helpAddress,
	homeAddress,
	listAddress,
	postAddress,
	robotsAddress,
	searchAddress,
	sitemapAddress,
	tagAddress,
	tagsAddress,
	yearAddress,
} from "#lib/site/address.ts";
import { allListsAddress, savedFiles } from "#lib/site/help-files/list.ts";
import { outlineOf, tagYears } from "#lib/site/outline.ts";
import { hasLists } from "#lib/site/own-lists.ts";

/** Every address of an edition that shows a page. */
export function pageAddresses(edition: Edition): string[] {
	const { bySlug, years, tags } = outlineOf(edition);
	return [
		homeAddress,
		archiveAddress,
		...[...years.keys()].filter((year) => year !== "").map(yearAddress),
		tagsAddress,
		...[...tags.keys()].map(tagAddress),
		...tagYears(edition).keys(),
		searchAddress,
		helpAddress,
		...edition.lists.map(({ name }) => listAddress(name)),
		...[...bySlug.keys()].map(postAddress),
	];
}

/** Every address of an edition that is a feed: of the blog, and of each tag. */
export function feedAddresses(edition: Edition): string[] {
	const pages = [homeAddress, ...[...outlineOf(edition).tags.keys()].map(tagAddress)];
	return pages.flatMap((page) => Object.values(feedFiles).map((file) => page + file));
}

/** Every address of an edition that is a file made of lists of ways to help: what can be saved of each, and all of them. */
export function helpFileAddresses(edition: Edition): string[] {
	const { today } = edition.blog;
	const files = edition.lists.flatMap(({ name, links }) =>
		savedFiles({ links, today }).map(({ file }) => listAddress(name) + file),
	);
	return [...files, ...(hasLists(edition) ? [allListsAddress] : [])];
}

const known = new WeakMap<Edition["blog"], Addresses>();

/** What links in this blog can lead to: the same for the author's edition and for readers'. */
export function addressesOf({ blog }: Edition): Addresses {
	let addresses = known.get(blog);
	if (!addresses) {
		const pages = new Map<string, "public" | "hidden">();
		for (const address of pageAddresses(forAuthor(blog))) pages.set(decodeURI(address), "hidden");
		for (const address of pageAddresses(forReaders(blog))) pages.set(decodeURI(address), "public");
		const filesIn = (edition: Edition) => [...feedAddresses(edition), ...helpFileAddresses(edition)];
		for (const address of filesIn(forAuthor(blog))) pages.set(decodeURI(address), "hidden");
		for (const address of filesIn(forReaders(blog))) pages.set(decodeURI(address), "public");
		for (const address of [sitemapAddress, robotsAddress]) pages.set(address, "public");
		addresses = { pages, aliases: aliasesOf(valuesOf(blog)), files: filesOf(blog) };
		known.set(blog, addresses);
	}
	return addresses;
}

/** Path of a file in the blog folder, with `/` on every system. */
export const inBlog = (blog: Edition["blog"], file: string): string =>
	file
		.slice(blog.folder.length + 1)
		.split(path.sep)
		.join("/")
		.normalize("NFC");

const valuesOf = ({ posts, pages }: Edition["blog"]) => ({
	posts: posts.map(({ value }) => value),
	pages: pages.map(({ value }) => value),
});

function filesOf(blog: Edition["blog"]): Map<string, string> {
	const { posts, pages } = valuesOf(blog);
	const texts = [...posts, ...pages].map(({ file, slug }) => [file, postAddress(slug)] as const);
	const lists = blog.lists.map(({ value }) => [value.file, listAddress(value.name)] as const);
	return new Map([...texts, ...lists].map(([file, address]) => [inBlog(blog, file), address]));
}
