import { writeHeaders, writeRedirects } from "#lib/export/host-files.ts";
import { fontsOf } from "#lib/fonts.ts";
import { aliasesOf, goneAddresses, type Ledger } from "#lib/ledger.ts";
import type { PublicEdition } from "#lib/posts.ts";
import {
	cardAddress,
	fontAddress,
	manifestAddress,
	robotsAddress,
	searchAddress,
	securityAddress,
	sitemapAddress,
	speculationAddress,
	splitUrl,
} from "#lib/site/address.ts";
import { feedAddresses, helpFileAddresses, pageAddresses } from "#lib/site/addresses.ts";
import { type Card, cardsOf } from "#lib/site/card.ts";
import { headerRules, type PageKind, redirectsOf } from "#lib/site/headers.ts";
import { gonePage, movedPage } from "#lib/site/moved.ts";
import { speculationRules } from "#lib/site/speculation.ts";

/** A file of the site, and the address to ask the app for it. */
type AskedFile = {
	readonly address: string;
	/** path in the output folder, with `/` */
	readonly file: string;
	/** HTTP status with which the app answers */
	readonly status: number;
} & ({ readonly kind: "data" } | { readonly kind: "page"; readonly page: PageKind });

/** A file of the site that is made without asking the app. */
interface TextFile {
	readonly file: string;
	readonly kind: "text";
	readonly make: () => string;
}

/** A file whose name tells its content, so that one of that name need not be made again. */
type NamedFile = {
	readonly file: string;
} & (
	| { readonly kind: "font"; readonly make: () => Promise<Buffer> }
	| { readonly kind: "card"; readonly card: Card }
);

/** A file that is as it was when what it is made from is. */
export type KeyedFile = AskedFile | TextFile;

export type PlannedFile = KeyedFile | NamedFile;

export const isNamed = (planned: PlannedFile): planned is NamedFile =>
	planned.kind === "font" || planned.kind === "card";

/** An address that no route takes: below a slug there is nothing. The app then shows its page for that, whole. */
const nowhere = "/nowhere/at/all/";

/** Every file that published posts call for; pictures and `public/` apart. */
export function planOf(edition: PublicEdition, ledger: Ledger): PlannedFile[] {
	const pages = pageAddresses(edition).map((address): AskedFile => {
		const page = address === searchAddress ? "search" : "page";
		return { kind: "page", page, address, file: pageAt(address), status: 200 };
	});
	const { contact } = edition.settings;
	const data = [
		...feedAddresses(edition),
		...helpFileAddresses(edition),
		sitemapAddress,
		robotsAddress,
		manifestAddress,
		...(contact ? [securityAddress] : []),
	].map((address): AskedFile => ({ kind: "data", address, file: fileAt(address), status: 200 }));
	const files: PlannedFile[] = [
		...pages,
		{ kind: "page", page: "page", address: nowhere, file: "404.html", status: 404 },
		...data,
		...madeFor(edition),
	];
	// On some disks `Bread/` is `bread/`: a page that leads on must not take the place of the one it leads to.
	const taken = new Set(files.map(({ file }) => file.toLowerCase()));
	return [...files, ...formerPages(edition, ledger).filter(({ file }) => !taken.has(file.toLowerCase()))];
}

function madeFor(edition: PublicEdition): (TextFile | NamedFile)[] {
	const { base } = splitUrl(edition.settings.url);
	const cards = [...cardsOf(edition)].map(
		([name, card]): NamedFile => ({
			kind: "card",
			file: fileAt(cardAddress(name)),
			card,
		}),
	);
	const { text, italic } = fontsOf(edition.settings.face);
	const fonts = [text, italic].map(
		({ name, bytes }): NamedFile => ({ kind: "font", file: fileAt(fontAddress(name)), make: bytes }),
	);
	return [
		...cards,
		{ kind: "text", file: fileAt(speculationAddress), make: () => speculationRules(base) },
		...fonts,
		{ kind: "text", file: "_headers", make: () => writeHeaders(headerRules(base)) },
		{ kind: "text", file: "_redirects", make: () => writeRedirects(redirectsOf(base, aliasesOf(edition))) },
	];
}

/** Where the file for an address stands in the site. */
export const fileAt = (address: string): string => decodeURI(address).slice(1);

/** Where the page at an address stands in the site. */
export const pageAt = (address: string): string => `${fileAt(address)}index.html`;

/** For hosts that read no `_redirects`: a page at every address that led somewhere once. */
function formerPages(edition: PublicEdition, ledger: Ledger): TextFile[] {
	const { settings } = edition;
	const moved = [...aliasesOf(edition)].map(([from, to]) => ({ from, make: () => movedPage(to, settings) }));
	const gone = goneAddresses(ledger, edition).map((from) => ({ from, make: () => gonePage(settings) }));
	return [...moved, ...gone].flatMap(({ from, make }) => {
		const file = pageFileAt(from);
		return file ? { kind: "text", file, make } : [];
	});
}

/** `/2019/05/old.html` is a file; `/old.php` would be shown as text, and only redirects can take it. */
function pageFileAt(address: string): string | undefined {
	if (address.endsWith("/")) return `${address.slice(1)}index.html`;
	if (/\.html?$/i.test(address)) return address.slice(1);
	return /\.\w+$/.test(address) ? undefined : `${address.slice(1)}/index.html`;
}
