import { slugOf } from "#lib/content/file-name.ts";

/** Addresses of the site, as they stand in links: percent-encoded, with a slash at the end. */
export const homeAddress = "/";
export const archiveAddress = "/archive/";
export const tagsAddress = "/tags/";
export const helpAddress = "/ways-to-help/";
export const searchAddress = "/search/";
export const feedAddress = "/feed.xml";

export const postAddress = (slug: string): string => `/${encodeURIComponent(slug)}/`;
export const yearAddress = (year: string): string => `${archiveAddress}${year}/`;
export const tagAddress = (slug: string): string => `${tagsAddress}${encodeURIComponent(slug)}/`;
export const listAddress = (name: string): string => `${helpAddress}${encodeURIComponent(name)}/`;
export const pictureAddress = (name: string): string => `/pictures/${name}`;

/** First parts of addresses that are the engine's own, and so no post's. */
export const reserved: readonly string[] = [
	"404",
	"archive",
	"desk",
	"feed",
	"fonts",
	"index",
	"pictures",
	"search",
	"tags",
	"ways-to-help",
].map(slugOf);
