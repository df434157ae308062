import { slugOf } from "#lib/content/file-name.ts";

/** Addresses of the site, as they stand in links: percent-encoded, with a slash at the end. */
export const homeAddress = "/";
export const archiveAddress = "/archive/";
export const tagsAddress = "/tags/";
export const helpAddress = "/ways-to-help/";
export const searchAddress = "/search/";
/** the author's desk, in development only */
export const deskAddress = "/desk/";
/** The blog's feeds; each tag has its own under the same names. */
export const feedFiles = { atom: "feed.xml", rss: "rss.xml", json: "feed.json" } as const;
export const feedAddress = `${homeAddress}${feedFiles.atom}`;
export const sitemapAddress = "/sitemap.xml";
export const robotsAddress = "/robots.txt";
export const manifestAddress = "/manifest.webmanifest";
/** named by a header, so that pages need no script element for it */
export const speculationAddress = "/speculation-rules.json";
/** made from `public/favicon.svg` */
export const iconAddress = "/icon-512.png";
/** RFC 9116 names the place. */
export const securityAddress = "/.well-known/security.txt";

/** Each is asked for by many pages. */
const postAddresses = new Map<string, string>();

export function postAddress(slug: string): string {
	const address = postAddresses.get(slug) ?? `/${encodeURIComponent(slug)}/`;
	postAddresses.set(slug, address);
	return address;
}

export const yearAddress = (year: string): string => `${archiveAddress}${year}/`;
export const tagAddress = (slug: string): string => `${tagsAddress}${encodeURIComponent(slug)}/`;
/** one year of a tag that has too many posts for one page */
export const tagYearAddress = (slug: string, year: string): string => `${tagAddress(slug)}in/${year}/`;
export const listAddress = (name: string): string => `${helpAddress}${encodeURIComponent(name)}/`;
export const pictureAddress = (name: string): string => `/pictures/${name}`;
export const fontAddress = (name: string): string => `/fonts/${name}`;
export const cardAddress = (name: string): string => `/cards/${name}`;

/** Where the blog lives when `_site.yaml` does not say: on this machine. */
export const localUrl = "http://localhost:3000";

/**
 * The blog's `url` in two parts. Addresses in models begin at `/`; what the host puts before them is `base`, which the
 * export adds to every page (`lib/export/base-path.ts`).
 *
 * @returns `https://example.org` and `/blog` for `https://example.org/blog/`; a base of `""` at the top of a host
 */
export function splitUrl(url: string = localUrl): SplitUrl {
	const known = split.get(url) ?? toParts(url);
	split.set(url, known);
	return known;
}

/** A blog has one, which every page is made of. */
const split = new Map<string, SplitUrl>();

interface SplitUrl {
	readonly origin: string;
	readonly base: string;
}

function toParts(url: string): SplitUrl {
	const { origin, pathname } = new URL(url);
	// `//blog` would be another host.
	const base = pathname
		.replace(/\/{2,}/g, "/")
		.replace(/\/$/, "")
		.replace(/['"()&]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return { origin, base };
}

/** Where the blog is, whole: `https://example.org/blog`. */
export function homeUrl(url?: string): string {
	const { origin, base } = splitUrl(url);
	return origin + base;
}

/** First parts of addresses that are the engine's own, and so no post's. */
export const reserved: readonly string[] = [
	"404",
	"archive",
	"cards",
	"desk",
	"feed",
	"fonts",
	"index",
	"pagefind",
	"pictures",
	"rss",
	"search",
	"tags",
	"ways-to-help",
].map(slugOf);
