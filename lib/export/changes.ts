import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { readInventory } from "#lib/export/inventory.ts";
import { feedFiles } from "#lib/site/address.ts";
import { isGonePage } from "#lib/site/moved.ts";

/** What a build changed for readers: addresses of pages. */
export interface Changes {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
	/** where a page now says that what was there is gone for good */
	readonly gone: readonly string[];
	/** entries of the blog's feed that were not in it, and that are not any more */
	readonly feed: { readonly added: number; readonly removed: number };
}

/** Nothing. */
export const noChanges: Changes = {
	added: [],
	changed: [],
	removed: [],
	gone: [],
	feed: { added: 0, removed: 0 },
};

/** The site that will be. */
interface NewSite {
	readonly folder: string;
	/** all of its files */
	readonly files: readonly string[];
	/** those that were made now: the others are as they were */
	readonly made: readonly string[];
	/** addresses that the author has said are gone: there alone a page may say so */
	readonly gone: ReadonlySet<string>;
}

/** Compares the site that is in a folder with the one that will be. */
export function changesBetween(before: string, { folder, files, made, gone }: NewSite): Changes {
	const old = new Set(readInventory(before).filter(isPage));
	const now = new Set(files.filter(isPage));
	const all = made.filter(isPage).sort();
	const says = (folder: string) => (file: string) => isGonePage(String(read(path.join(folder, file)) ?? ""));
	const marked = all.filter((file) => gone.has(addressOf(file)));
	const saysNow = new Set(marked.filter(says(folder)));
	const pages = all.filter((file) => !saysNow.has(file));
	const saidBefore = new Set(marked.filter(says(before)));
	const isNew = (file: string) => !old.has(file) || saidBefore.has(file);
	const [fed, feed] = [before, folder].map(entriesOf);
	return {
		feed: { added: countMissing(feed, fed), removed: countMissing(fed, feed) },
		added: pages.filter(isNew).map(addressOf),
		changed: pages.filter((file) => !isNew(file) && !same(before, folder, file)).map(addressOf),
		removed: [...old].filter((file) => !now.has(file)).map(addressOf),
		gone: [...saysNow].filter((file) => !saidBefore.has(file)).map(addressOf),
	};
}

const isPage = (file: string) => file.endsWith("index.html");
const addressOf = (file: string) => `/${file.replace(/index\.html$/, "")}`;

function same(before: string, after: string, file: string): boolean {
	const [old, now] = [before, after].map((folder) => read(path.join(folder, file)));
	return old !== undefined && now !== undefined && old.equals(now);
}

/** By what feed readers know entries by. A feed that is not there, or that somebody changed, has none. */
function entriesOf(folder: string): Set<string> {
	try {
		const { items } = JSON.parse(String(read(path.join(folder, feedFiles.json)))) as {
			items: { id: string }[];
		};
		return new Set(items.map(({ id }) => id));
	} catch {
		return new Set();
	}
}

function read(file: string): Buffer | undefined {
	try {
		// Reading a pipe would wait for ever.
		return lstatSync(file).isFile() ? readFileSync(file) : undefined;
	} catch {
		return undefined;
	}
}

const countMissing = (some = new Set<string>(), others = new Set<string>()): number =>
	[...some].filter((each) => !others.has(each)).length;
