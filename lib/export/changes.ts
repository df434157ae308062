import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesIn } from "#lib/export/folder.ts";

/** What a build changed for readers: addresses of pages. */
export interface Changes {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
}

/** Compares the site that was with the one that will be. */
export function changesBetween(before: string, after: string): Changes {
	const old = new Set(filesIn(before).filter(isPage));
	const now = filesIn(after).filter(isPage);
	return {
		added: now.filter((file) => !old.has(file)).map(addressOf),
		changed: now.filter((file) => old.has(file) && !same(before, after, file)).map(addressOf),
		removed: [...old].filter((file) => !existsSync(path.join(after, file))).map(addressOf),
	};
}

const isPage = (file: string) => file.endsWith("index.html");
const addressOf = (file: string) => `/${file.replace(/index\.html$/, "")}`;

const same = (before: string, after: string, file: string) =>
	readFileSync(path.join(before, file)).equals(readFileSync(path.join(after, file)));
