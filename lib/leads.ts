import path from "node:path";
import type { Blog, Read } from "#lib/blog.ts";
import { type BodyFacts, type BodySource, factsOf, introductionSource, knownFacts } from "#lib/bodies.ts";
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
		const facts = await factsIfNamed(source, words);
		if (facts) leads.push(...leadsIn(blog, value, facts, target));
	}
	return leads;
}

/** A body that was not looked at yet, and has none of the words, need not be. */
async function factsIfNamed(source: BodySource, words: readonly string[]): Promise<BodyFacts | undefined> {
	const known = knownFacts(source);
	if (known) return known;
	const text = decodeSafely(source.body);
	return words.some((word) => text.includes(word)) ? factsOf(source) : undefined;
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

function leadsIn(blog: Blog, from: Post | HelpList, facts: BodyFacts, target: Post | HelpList): Lead[] {
	const address = "slug" in target ? postAddress(target.slug) : listAddress(target.name);
	const own = "slug" in from ? postAddress(from.slug) : "/";
	const links = facts.links.filter(({ url }) => {
		const to = resolveLink(
			url,
			{ file: inBlog(blog, from.file), address: own },
			addressesOf(forAuthor(blog)),
		);
		return to?.href.replace(/[?#].*$/s, "") === address;
	});
	const lists = "slug" in target ? [] : facts.lists.filter(({ name }) => name === target.name);
	return [
		...links.map(({ url, place }) => ({ written: url, place })),
		...lists.map(({ name, place }) => ({ written: name, place })),
	].map(({ written, place }) => {
		const { line = 1, column = 1 } = place?.start ?? {};
		return { from, written, place: `${from.path}:${line}:${column}` };
	});
}
