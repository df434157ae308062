import type { Blog } from "#lib/blog.ts";
import { factsOf, introductionSource } from "#lib/bodies.ts";
import { textsUnder } from "#lib/content/head.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { ownPath } from "#lib/content/internal-link.ts";
import type { Post } from "#lib/content/post.ts";
import { linkKey } from "#lib/links/link-key.ts";
import type { LinkReference } from "#lib/markdown/enrich/references.ts";
import { homeUrl } from "#lib/site/address.ts";

/** Where a link stands. */
export interface LinkPlace {
	readonly from: Post | HelpList;
	/** `posts/first-light.md` */
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

/** Where each link to another site stands, by its address without the `#` part. */
export type OutboundLinks = ReadonlyMap<string, readonly LinkPlace[]>;

/**
 * The links to other sites of posts, pages and lists. Those to the blog itself have a check of their own.
 *
 * @param onEach told as often as one text has been looked at
 */
export async function outboundLinks(
	blog: Blog,
	texts: readonly (Post | HelpList)[],
	onEach: () => void = () => {},
): Promise<OutboundLinks> {
	const home = homeUrl(blog.settings.value.url);
	const links = new Map<string, LinkPlace[]>();
	for (const from of texts) {
		for (const { url, place } of await linksIn(from)) {
			const key = linkKey(url);
			if (key === undefined || ownPath(url, home) !== undefined) continue;
			const { line, column } = startOf(from.body, url, place);
			const places = links.get(key) ?? [];
			links.set(key, places);
			places.push({ from, path: from.path, line, column });
		}
		onEach();
	}
	return links;
}

async function linksIn(text: Post | HelpList): Promise<readonly LinkReference[]> {
	if ("slug" in text) return (await factsOf(text)).outbound;
	const listed = textsUnder("url", text).map(({ text: url, ...place }) => ({ url, ...place }));
	return [...listed, ...(await factsOf(introductionSource(text))).outbound];
}

/** Where a link begins. Of one in a list that stands in a post, only the place of the whole list is known. */
function startOf(body: string, url: string, place: LinkReference["place"]): { line: number; column: number } {
	const { start, end } = place ?? {};
	const within = start && end && start.line < end.line ? body.indexOf(url, start.offset) : -1;
	if (within === -1 || within > (end?.offset ?? 0)) {
		return { line: start?.line ?? 1, column: start?.column ?? 1 };
	}
	const before = body.slice(0, within).split("\n");
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
