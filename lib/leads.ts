import path from "node:path";
import type { Blog, Read } from "#lib/blog.ts";
import { type BodyGist, type BodySource, gistOf, introductionSource, knownGist } from "#lib/bodies.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { resolveLink } from "#lib/content/internal-link.ts";
import type { Post } from "#lib/content/post.ts";
import { forAuthor } from "#lib/posts.ts";
import { listAddress, postAddress } from "#lib/site/address.ts";
import { addressesOf, inBlog } from "#lib/site/addresses.ts";

type Item = Read<Post | HelpList>;

/** A place that leads to a post, page or list. */
export interface Lead {
	readonly from: Post | HelpList;
	/** `posts/the-long-drive/index.md:12:3` */
	readonly place: string;
	/** the link as it is written; the name of a list that is taken in */
	readonly written: string;
}

/** Every link to something in the blog, and every post that takes it in when it is a list; its own left out. */
export async function leadsTo(blog: Blog, { value: target }: Item): Promise<Lead[]> {
	const words =
		"slug" in target ? [target.slug, path.basename(target.file), ...(target.aliases ?? [])] : [target.name];
	const leads: Lead[] = [];
	for (const { value } of [...blog.posts, ...blog.pages, ...blog.lists]) {
		if (value === target) continue;
		const source = "slug" in value ? value : introductionSource(value);
		const gist = await gistIfNamed(source, words);
		const all = gist ? leadsFrom(blog, value, gist) : [];
		for (const { to, ...lead } of all) if (to === addressOf(target)) leads.push(lead);
	}
	return leads;
}

/** A body that was not looked at yet, and has none of the words, need not be. */
async function gistIfNamed(source: BodySource, words: readonly string[]): Promise<BodyGist | undefined> {
	const known = knownGist(source);
	if (known) return known;
	const text = decodeSafely(source.body);
	return words.some((word) => text.includes(word)) ? gistOf(source) : undefined;
}

/** Links may have their letters percent-encoded. */
const decodeSafely = (text: string): string =>
	text.normalize("NFC") + (text.includes("%") ? text.replace(/(?:%[\da-f]{2})+/gi, decodedRun) : "");

function decodedRun(run: string): string {
	try {
		return decodeURIComponent(run).normalize("NFC");
	} catch {
		return run;
	}
}

const addressOf = (value: Post | HelpList): string =>
	"slug" in value ? postAddress(value.slug) : listAddress(value.name);

/** Every link within the blog, and every list that is taken in, with the address that it leads to. */
function leadsFrom(blog: Blog, from: Post | HelpList, gist: BodyGist): (Lead & { readonly to: string })[] {
	if (gist.links.length === 0 && gist.lists.length === 0) return [];
	const own = { file: inBlog(blog, from.file), address: "slug" in from ? postAddress(from.slug) : "/" };
	const links = gist.links.map(({ url, place }) => {
		const to = resolveLink(url, own, addressesOf(forAuthor(blog)));
		return { written: url, place, to: to?.href.replace(/[?#].*$/s, "") ?? "" };
	});
	const lists = gist.lists.map(({ name, place }) => ({ written: name, place, to: listAddress(name) }));
	return [...links, ...lists].map(({ written, place, to }) => {
		const { line = 1, column = 1 } = place?.start ?? {};
		return { from, written, to, place: `${from.path}:${line}:${column}` };
	});
}

/** What taking something back breaks: a link to what readers cannot see stops the next build. A line each. */
export async function brokenBy(blog: Blog, item: Item): Promise<string[]> {
	return (await leadsTo(blog, item)).filter(isMeantForReaders).map(brokenLine);
}

/** The same for everything at once, as far as texts have been looked at. */
export function knownToBreak(blog: Blog): (value: Post | HelpList) => string[] {
	const lines = new Map<string, string[]>();
	for (const { value } of [...blog.posts, ...blog.pages, ...blog.lists]) {
		const gist = knownGist("slug" in value ? value : introductionSource(value));
		for (const { to, ...lead } of gist ? leadsFrom(blog, value, gist) : []) {
			if (!isMeantForReaders(lead) || to === addressOf(value)) continue;
			lines.set(to, [...(lines.get(to) ?? []), brokenLine(lead)]);
		}
	}
	return (value) => lines.get(addressOf(value)) ?? [];
}

const isMeantForReaders = ({ from }: Lead): boolean => from.status !== "draft";

const brokenLine = ({ place, written }: Lead): string =>
	`${place} leads there by \`${written}\`: npm run build will stop at it`;
