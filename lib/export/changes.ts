import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesIn } from "#lib/export/folder.ts";
import { feedFiles } from "#lib/site/address.ts";

/** What a build changed for readers: addresses of pages. */
export interface Changes {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
	/** entries of the blog's feed that were not in it, and that are not any more */
	readonly feed: { readonly added: number; readonly removed: number };
}

/** Compares the site that was with the one that will be. */
export function changesBetween(before: string, after: string): Changes {
	const old = new Set(filesIn(before).filter(isPage));
	const now = filesIn(after).filter(isPage);
	const [fed, feed] = [before, after].map(entriesOf);
	return {
		feed: { added: countMissing(feed, fed), removed: countMissing(fed, feed) },
		added: now.filter((file) => !old.has(file)).map(addressOf),
		changed: now.filter((file) => old.has(file) && !same(before, after, file)).map(addressOf),
		removed: [...old].filter((file) => !existsSync(path.join(after, file))).map(addressOf),
	};
}

const isPage = (file: string) => file.endsWith("index.html");
const addressOf = (file: string) => `/${file.replace(/index\.html$/, "")}`;

const same = (before: string, after: string, file: string) =>
	readFileSync(path.join(before, file)).equals(readFileSync(path.join(after, file)));

/** By what feed readers know entries by. */
function entriesOf(folder: string): Set<string> {
	const file = path.join(folder, feedFiles.json);
	if (!existsSync(file)) return new Set();
	const { items = [] } = JSON.parse(readFileSync(file, "utf8")) as { items?: { id: string }[] };
	return new Set(items.map(({ id }) => id));
}

const countMissing = (some = new Set<string>(), others = new Set<string>()): number =>
	[...some].filter((each) => !others.has(each)).length;
