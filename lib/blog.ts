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
import { keepList, keepPost } from "#lib/files/keep.ts";
import { type FoundFile, type Listing, listMarkdown } from "#lib/files/list.ts";
import { type Result, readText } from "#lib/files/read.ts";

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
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
		throw new Error(`There is no folder ${folder}: make it, or name another in POSTS_DIR`);
	}
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
		refused: Object.values(listings).flatMap((listing) => toMessages(listing, shown)),
	};
	const last = lastRead.get(folder);
	if (last && isSame(last, blog)) return last;
	lastRead.set(folder, blog);
	return blog;
}

/** The blog as it would be, had one of its files this text; and what that file is in it. */
export function withText(
	blog: Blog,
	{ value }: Read<Post | HelpList>,
	text: string,
): { readonly blog: Blog; readonly item: Read<Post | HelpList> } {
	const file = new VFile({ path: value.path, value: text });
	const { language } = blog.settings.value;
	const item: Read<Post | HelpList> = {
		value:
			"slug" in value
				? toPost(file, originOf(value), blog.today, language)
				: toHelpList(file, { path: value.path, file: value.file }, value.name),
		messages: file.messages,
	};
	const replaced = <Each extends Read<Post | HelpList>>(all: readonly Each[]): Each[] =>
		all.map((each) => (each.value.file === value.file ? (item as Each) : each));
	const { posts, pages, lists } = blog;
	return { blog: { ...blog, posts: replaced(posts), pages: replaced(pages), lists: replaced(lists) }, item };
}

const originOf = ({ kind, path, file, name }: Origin): Origin => ({ kind, path, file, name });

/** A blog that has not changed is the same object, so that what was made from it need not be made again. */
const lastRead = new Map<string, Blog>();

function isSame(a: Blog, b: Blog): boolean {
	const flat = ({ posts, pages, lists, settings }: Blog) => [settings, ...posts, ...pages, ...lists];
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

/** How the author would type the path of a file in the folder: `posts/first-light.md`. */
export function pathShower(folder: string): (file: string) => string {
	const outer = path.relative(process.cwd(), folder);
	const shown = outer.startsWith("..") || path.isAbsolute(outer) ? folder : outer;
	return (file) => (shown === "" ? file.slice(folder.length + 1) : shown + file.slice(folder.length));
}

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
