import type { Blog } from "#lib/blog.ts";
import { sameAlias } from "#lib/checks/alias.ts";
import { sameAddress } from "#lib/checks/same-address.ts";
import { toAliases } from "#lib/content/aliases.ts";
import { textsUnder } from "#lib/content/head.ts";
import type { Post } from "#lib/content/post.ts";
import type { Finding } from "#lib/content/report.ts";
import { forAuthor } from "#lib/posts.ts";
import { reserved } from "#lib/site/address.ts";
import { addressesOf } from "#lib/site/addresses.ts";

const known = new WeakMap<Blog, Map<string, Finding[]>>();

/** Which files ask for an address that is taken: their findings by path. */
export function claimsOf(blog: Blog): ReadonlyMap<string, readonly Finding[]> {
	const found = known.get(blog) ?? findClaims(blog);
	known.set(blog, found);
	return found;
}

function findClaims(blog: Blog): Map<string, Finding[]> {
	const posts = [...blog.posts, ...blog.pages].map(({ value }) => value);
	const lists = blog.lists.map(({ value: { path, name, body, head } }) => {
		return { path, slug: name && `ways-to-help/${name}`, body, ...(head && { head }) };
	});
	const findings = new Map<string, Finding[]>();
	for (const { path, finding } of [
		...sameAlias(posts, (address) => isTaken(address, blog), placeOfAlias),
		...sameAddress([...posts, ...lists], reserved, (file) => textsUnder("slug", file)[0]?.place ?? start),
	]) {
		findings.set(path, [...(findings.get(path) ?? []), finding]);
	}
	return findings;
}

/** Of an address that the name of the file makes. */
const start = { line: 1, column: 1 };

const placeOfAlias = (post: Post, alias: string): Finding["place"] =>
	textsUnder("aliases", post).find(({ text }) => toAliases([text], post.slug).includes(alias))?.place;

/** Files of Galley's own, which a page for an address that was would be written over. */
const ownFiles = /^\/(?:[_.]|404(?:\.html)?\/?$|(?:cards|fonts|pagefind|pictures)\/)/;

/** Hosts show `/bread/index.html` at `/bread/`. */
const isTaken = (address: string, blog: Blog): boolean =>
	ownFiles.test(address) ||
	addressesOf(forAuthor(blog)).pages.has(address.replace(/(?<=\/)index\.html?$/i, ""));
