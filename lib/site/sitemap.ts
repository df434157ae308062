import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { PublicEdition } from "#lib/posts.ts";
import { postAddress } from "#lib/site/address.ts";
import { pageAddresses } from "#lib/site/addresses.ts";
import { absolute } from "#lib/site/frame.ts";
import { declaration } from "#lib/site/xml.ts";

/** `/sitemap.xml` (sitemaps.org 0.9): every page, with the day on which a post last changed. */
export function sitemap(edition: PublicEdition): string {
	const changes = new Map(
		[...edition.posts, ...edition.pages].map((post) => [postAddress(post.slug), post.updated ?? post.date]),
	);
	const urls = pageAddresses(edition).map((address) => {
		const changed = changes.get(address);
		return x("url", [x("loc", absolute(edition, address)), ...(changed ? [x("lastmod", changed)] : [])]);
	});
	return `${declaration}${toXml(x("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, urls))}\n`;
}

/** `/robots.txt`: everything may be read. */
export function robots(edition: PublicEdition): string {
	return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(edition, "/sitemap.xml")}\n`;
}
