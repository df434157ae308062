import type { Blog } from "#lib/blog.ts";
import { privateWord, toPrivateWords } from "#lib/checks/private-word.ts";
import { slugOf } from "#lib/content/file-name.ts";
import { forAuthor } from "#lib/posts.ts";
import { reserved } from "#lib/site/address.ts";
import { addressesOf } from "#lib/site/addresses.ts";

/**
 * Why a post or page cannot have a slug, in words that follow the slug.
 *
 * @param own the slug that the post has now: an address that once was its own it may have again
 * @returns undefined when it can
 */
export function whyNot(blog: Blog, slug: string, own?: string): string | undefined {
	const right = slugOf(slug);
	if (right === "") return "has no letter or digit in it";
	if (right !== slug) return `cannot stand in an address: write ${right}`;
	if (reserved.includes(slug)) return "is the address of one of Galley's own pages";
	const secret = toPrivateWords(blog.privateWords.value);
	if (privateWord({ body: "", names: [slug] }, secret).length > 0)
		return "has a private word in it, which must never be in an address";
	const other = [...blog.posts, ...blog.pages].find(({ value }) => value.slug === slug);
	if (other) return `is the address of ${other.value.path}`;
	const former = addressesOf(forAuthor(blog)).aliases.get(`/${slug}/`);
	if (former && former !== `/${own}/`) return `is an address that ${former} had before`;
	return undefined;
}
