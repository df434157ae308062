import { type Addresses, type LinkFrom, resolveLink } from "#lib/content/internal-link.ts";
import { didYouMean } from "#lib/content/near.ts";
import type { Finding } from "#lib/content/report.ts";
import type { LinkReference } from "#lib/markdown/enrich/references.ts";

/**
 * Every link between the blog's own pages leads to one that readers can see.
 *
 * Why: a link to a hidden post is a dead end, and tells its name.
 */
export function internalLink(
	links: readonly LinkReference[],
	from: LinkFrom,
	addresses: Addresses,
): Finding[] {
	return links.flatMap(({ url, place }) => {
		const to = resolveLink(url, from, addresses);
		if (to?.audience === "public") return [];
		const files = [...addresses.files.keys()].map((file) => writtenFrom(from.file, file));
		const known = [...addresses.pages.keys(), ...files];
		const near = to
			? undefined
			: addresses.files.has(url)
				? writtenFrom(from.file, url)
				: [url, `${url}/`, `/${url}/`].map((each) => didYouMean(each, known)).find((each) => each);
		const meant = isHost(url) ? `https://${url}` : near;
		const reason = to
			? `Unexpected link to \`${url}\`, which readers cannot see, expected a published post or page`
			: `Unexpected link to \`${url}\`, where nothing is, expected ${meant ? `\`${meant}\`` : "the address of a post or page, or `https://…`"}`;
		return [{ rule: "internal-link" as const, reason, place }];
	});
}

/** A file of the blog folder, as a link in another file names it: `../the-long-drive/index.md`. */
function writtenFrom(from: string, file: string): string {
	const [folders, to] = [from.split("/").slice(0, -1), file.split("/")];
	const apart = folders.findIndex((folder, index) => folder !== to[index]);
	const shared = apart === -1 ? folders.length : apart;
	return [...folders.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** `example.org/a`, and no file of the blog: an address whose beginning is missing. */
const isHost = (url: string): boolean =>
	/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i.test(url) &&
	!/^[^/?#]*\.(?:md|markdown|mdx|html?|txt|pdf|jpe?g|png|gif|webp|avif|heic|svg)(?:[/?#]|$)/i.test(url);
