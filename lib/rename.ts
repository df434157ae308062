import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import type { Blog } from "#lib/blog.ts";
import { type Problem, toProblems } from "#lib/check.ts";
import { addToList, setKey } from "#lib/content/edit-front-matter.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import type { Post } from "#lib/content/post.ts";
import { toText } from "#lib/content/text.ts";
import { replaceFile } from "#lib/files/replace.ts";
import { readLedger } from "#lib/ledger.ts";
import { whyNot } from "#lib/names.ts";

/** What came of it. */
type Renaming =
	| {
			readonly renamed: true;
			/** absolute; the same when the address stands in the front matter */
			readonly file: string;
			/** whether the old address leads to the new one: not when no reader can have it */
			readonly leads: boolean;
	  }
	| { readonly renamed: false; readonly problems: readonly Problem[] };

/**
 * Gives a post or page another address: its file (or folder) is renamed, or its `slug:` changed if it has one, and the
 * old address, if it was ever public, goes on the list of its `aliases`: that of a draft, readers have no business with. No
 * other byte of the file changes.
 *
 * @throws when the address cannot be had, something is in the way, or the file was changed meanwhile
 */
export function rename(blog: Blog, post: Post, slug: string): Renaming {
	const reason = whyNot(blog, slug, post.slug);
	if (reason) throw new Error(`Unexpected \`${slug}\`, which ${reason}`);
	const vfile = new VFile({ path: post.path });
	const bytes = readFileSync(post.file);
	const text = toText(vfile, bytes);
	const fixed = text !== undefined && splitFrontMatter(new VFile({ value: text }))?.yaml.data.slug != null;
	const from =
		path.basename(post.file) === "index.md" && post.name !== "index" ? path.dirname(post.file) : post.file;
	const to = fixed ? from : path.join(path.dirname(from), newName(path.basename(from), slug));
	if (to !== from && existsSync(to)) throw new Error(`${to} is there already: move it away first`);
	const former = `/${post.slug}/`;
	const leads = post.status === "published" || Object.hasOwn(readLedger(blog.folder), former);
	const change = { ...(leads && { alias: former }), ...(fixed && { slug }) };
	const next = text === undefined ? undefined : edit(vfile, post, change);
	if (text === undefined || next === undefined) {
		return { renamed: false, problems: toProblems(post.path, vfile.messages, true) };
	}
	const mark = bytes.subarray(0, bytes.length - Buffer.byteLength(text));
	// First the alias, then the name: should it end between the two, a post has its own address for an alias, which is nothing.
	if (!replaceFile(post.file, bytes, Buffer.concat([mark, Buffer.from(next)]))) {
		throw new Error(`${post.path} was saved meanwhile, and is as it was saved: try again`);
	}
	if (to !== from) renameSync(from, to);
	return { renamed: true, leads, file: path.join(to, path.relative(from, post.file)) };
}

/** What changes in the front matter. */
interface Change {
	readonly alias?: string;
	readonly slug?: string;
}

function edit(file: VFile, { aliases = [] }: Post, { alias, slug }: Change): string | undefined {
	const stays = alias === undefined || aliases.includes(alias);
	const text = stays ? String(file) : addToList(file, "aliases", alias);
	if (text === undefined || slug === undefined) return text;
	file.value = text;
	return setKey(file, "slug", slug);
}

/** The day before a name stays, and so does what is after it. */
const newName = (name: string, slug: string): string =>
	`${/^\d{4}-\d{2}-\d{2}[-_ ](?=.)/.exec(name)?.[0] ?? ""}${slug}${name.endsWith(".md") ? ".md" : ""}`;
