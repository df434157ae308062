import type { PublicEdition } from "#lib/posts.ts";
import { feedAddress } from "#lib/site/address.ts";
import { pageAddresses } from "#lib/site/addresses.ts";

/** A file of the site, and the address to ask the app for it. */
export interface PlannedFile {
	readonly address: string;
	/** path in the output folder, with `/` */
	readonly file: string;
	readonly kind: "page" | "data";
	/** HTTP status with which the app answers */
	readonly status: number;
}

/** An address that no route takes: below a slug there is nothing. The app then shows its page for that, whole. */
const nowhere = "/nowhere/at/all/";

/** Every file that published posts call for, pictures and the app's own files apart. */
export function planOf(edition: PublicEdition): PlannedFile[] {
	const pages = pageAddresses(edition).map((address) => ({
		address,
		file: `${decodeURI(address).slice(1)}index.html`,
		kind: "page" as const,
		status: 200,
	}));
	const data = [feedAddress, "/sitemap.xml", "/robots.txt"].map((address) => ({
		address,
		file: address.slice(1),
		kind: "data" as const,
		status: 200,
	}));
	return [...pages, { address: nowhere, file: "404.html", kind: "page", status: 404 }, ...data];
}
