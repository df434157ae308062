import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { weigh } from "#lib/checks/severity.ts";
import { dayIn } from "#lib/content/calendar.ts";
import { slugOf } from "#lib/content/file-name.ts";
import { brokenList, type HelpList, type ListOrigin, toHelpList } from "#lib/content/help-list.ts";
import { type Origin, type Post, toPost, unreadable } from "#lib/content/post.ts";
import { report } from "#lib/content/report.ts";
import type { Settings } from "#lib/content/schema.ts";
import { toSettings } from "#lib/content/settings.ts";
import { toWordList } from "#lib/content/word-list.ts";
import { keepList, keepPost } from "#lib/files/keep.ts";
import { type FoundFile, type Listing, listMarkdown } from "#lib/files/list.ts";
import { type Result, readText } from "#lib/files/read.ts";
import { pathShower } from "#lib/files/shown-path.ts";
import { readHistory } from "#lib/links/history.ts";
import type { History } from "#lib/links/history-file.ts";

/** A value read from a file, and what is to be mended there. */
export type Read<T> = Result<T>;

/** All that is in the blog folder, drafts included. What readers may see of it, `posts.ts` decides. */
export interface Blog {
	/** absolute */
	readonly folder: string;
	/** the same, links resolved: nothing outside it is read */
	readonly root: string;
	/** the calendar day this was read for, in the blog's time zone */
	readonly today: string;
	readonly settings: Read<Settings>;
	readonly posts: readonly Read<Post>[];
	readonly pages: readonly Read<Post>[];
	readonly lists: readonly Read<HelpList>[];
	/** `_words.txt`: right, whatever the dictionary says */
	readonly ownWords: Read<readonly string[]>;
	/** `_private-words.txt`: never to be published */
	readonly privateWords: Read<readonly string[]>;
	/** `_links.json`: what `npm run links` saw */
	readonly links: Read<History>;
	/** files that are not read, each with the reason */
	readonly refused: readonly VFile[];
}

/** The blog folder: `POSTS_DIR`, or `posts` here. */
export function blogFolder(): string {
	return path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.POSTS_DIR || "posts");
}

/**
 * Reads a blog folder. Files that have not changed since the last time are not read again.
 *
 * @param folder absolute
 * @param now decides what is scheduled
 * @throws when there is no such folder; anything wrong inside is a message
 */
export function readBlog(folder: string, now: Date): Blog {
	requireFolder(folder);
	const root = realpathSync(folder);
	const shown = pathShower(folder);
	const settings = readSettings(path.join(folder, "_site.yaml"), shown);
	const today = process.env.GALLEY_TODAY || dayIn(settings.value.timezone, now);
	// A word that is no day would sort after every day, and let out what is scheduled.
	if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
		throw new Error(`Unexpected GALLEY_TODAY ${today}, expected 2026-10-01`);
	const listings = {
		post: listMarkdown(folder, root),
		page: listMarkdown(path.join(folder, "_pages"), root),
		help: listMarkdown(path.join(folder, "_help"), root),
	};
	const posts = (kind: Origin["kind"]) =>
		readEach(listings[kind].found, (found) =>
			readPost(found, kind, shown(found.file), { today, language: settings.value.language }),
		);
	const blog: Blog = {
		folder,
		root,
		today,
		settings,
		posts: posts("post"),
		pages: posts("page"),
		lists: readEach(listings.help.found, (found) => readList(found, shown(found.file))),
		ownWords: readWords(path.join(folder, "_words.txt"), shown),
		privateWords: readWords(path.join(folder, "_private-words.txt"), shown),
		links: readHistory(folder),
		refused: Object.values(listings).flatMap((listing) => toMessages(listing, shown)),
	};
	const last = lastRead.get(folder);
	if (last && isSame(last, blog)) return last;
	lastRead.set(folder, blog);
	return blog;
}

/** @throws when there is no such folder */
export function requireFolder(folder: string): void {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	throw new Error(`There is no folder ${folder}: make it, or name another in POSTS_DIR`);
}

/** A blog that has not changed is the same object, so that what was made from it need not be made again. */
const lastRead = new Map<string, Blog>();

function isSame(a: Blog, b: Blog): boolean {
	const flat = ({ settings, ownWords, privateWords, links, posts, pages, lists }: Blog) =>
		[settings, ownWords, privateWords, links, ...posts, ...pages, ...lists] as const;
	const [before, now] = [flat(a), flat(b)];
	return (
		a.today === b.today &&
		before.length === now.length &&
		before.every((read, index) => read === now[index]) &&
		said(a.refused) === said(b.refused)
	);
}

const said = (files: readonly VFile[]): string =>
	files.flatMap(({ messages }) => messages.map(String)).join();

let defaults: Read<Settings> | undefined;

function readSettings(file: string, shown: (file: string) => string): Read<Settings> {
	const read = readText(file, shown(file), {
		key: "settings",
		parse: toSettings,
		fallback: (unreadable) => {
			weigh(unreadable, "published");
			return toSettings(new VFile({ value: "" }));
		},
	});
	if (read) return read;
	defaults ??= { value: toSettings(new VFile({ path: shown(file), value: "" })), messages: [] };
	return defaults;
}

/** No list of words: the same for every blog that has none. */
const noWords: Read<readonly string[]> = { value: [], messages: [] };

function readWords(file: string, shown: (file: string) => string): Read<readonly string[]> {
	const unread = (unreadable: VFile) => {
		weigh(unreadable, "published");
		return noWords.value;
	};
	return readText(file, shown(file), { key: "words", parse: toWordList, fallback: unread }) ?? noWords;
}

function readPost(
	found: FoundFile,
	kind: Origin["kind"],
	shown: string,
	{ today, language }: { readonly today: string; readonly language: string },
) {
	const origin: Origin = { kind, path: shown, file: found.file, name: found.name };
	return readText(found.file, shown, {
		key: `${kind} ${today} ${language}`,
		parse: (file) => toPost(file, origin, today, language),
		fallback: (file) => {
			weigh(file, "published");
			return unreadable(origin);
		},
		keep: keepPost(origin, today, language),
	});
}

function readList(found: FoundFile, shown: string) {
	const origin: ListOrigin = { path: shown, file: found.file };
	return readText(found.file, shown, {
		key: "help",
		parse: (file): HelpList => toHelpList(file, origin, found.name),
		fallback: (file) => {
			weigh(file, "published");
			return brokenList(origin, slugOf(found.name));
		},
		keep: keepList(origin),
	});
}

/** A file that is gone between listing and reading is simply not there. */
function readEach<T>(found: readonly FoundFile[], read: (file: FoundFile) => Read<T> | undefined): Read<T>[] {
	return found.flatMap((each) => {
		const result = read(each);
		return result ? [result] : [];
	});
}

function toMessages({ refused }: Listing, shown: (file: string) => string): VFile[] {
	return refused.map(({ file, reason }) => {
		const vfile = new VFile({ path: shown(file) });
		report(vfile, { rule: "file-place", reason, place: { line: 1, column: 1 } });
		weigh(vfile, "published");
		return vfile;
	});
}
