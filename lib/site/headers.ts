import { helpAddress, searchAddress, speculationAddress } from "#lib/site/address.ts";
import { feedFormats } from "#lib/site/feed.ts";
import { helpFiles } from "#lib/site/help-files/list.ts";

/** What kind of page: only the search page has a script. */
export type PageKind = "page" | "search";

const scripts: Record<PageKind, readonly string[]> = {
	page: ["script-src 'none'"],
	// Pagefind is a module, a worker, WebAssembly, and the index that it fetches.
	search: ["script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"],
};

const everywhere = [
	"default-src 'none'",
	"img-src 'self' data:",
	// the page's own style, and the attributes by which notes find their marks
	"style-src 'unsafe-inline'",
	"font-src 'self'",
	"manifest-src 'self'",
	// Without script nothing connects; but what looks at a page from outside (Lighthouse, for robots.txt) goes by this, too.
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
];

/** What a page may load and do (Content Security Policy Level 3), for its own meta element. */
export const policyFor = (kind: PageKind): string => [...everywhere, ...scripts[kind]].join("; ");

/** The same as a header, which can also say who may show the page in a frame of theirs. */
const policyHeader = (kind: PageKind): Header => [
	"Content-Security-Policy",
	`${policyFor(kind)}; frame-ancestors 'none'`,
];

/** Where a link leads learns nothing of the page that it stood on. */
export const referrerPolicy = "same-origin";

const unused = ["browsing-topics", "camera", "geolocation", "microphone", "payment", "usb"];

export type Header = readonly [name: string, value: string];

/** Headers for the paths that a pattern takes: `*` for anything, `:name` for one part. */
export interface HeaderRule {
	readonly path: string;
	/** names of headers from rules above that do not hold here */
	readonly without?: readonly string[];
	readonly headers: readonly Header[];
}

/**
 * What a web host should say with each file. Later rules go further: where two give the same header, Netlify takes the
 * later one and Cloudflare both, unless it is told to drop the earlier.
 *
 * @param base what the host puts before addresses, or `""`
 */
export function headerRules(base: string): HeaderRule[] {
	const prefixes = base === "" ? [""] : ["", base];
	const under = (paths: readonly string[], rule: Omit<HeaderRule, "path">): HeaderRule[] =>
		prefixes.flatMap((prefix) => paths.map((path) => ({ path: prefix + path, ...rule })));
	const [name] = policyHeader("search");
	return [
		{
			path: "/*",
			headers: [
				policyHeader("page"),
				["Cross-Origin-Opener-Policy", "same-origin"],
				["Permissions-Policy", unused.map((feature) => `${feature}=()`).join(", ")],
				["Referrer-Policy", referrerPolicy],
				["Speculation-Rules", `"${base}${speculationAddress}"`],
				["X-Content-Type-Options", "nosniff"],
			],
		},
		...under([`${searchAddress}*`, "/pagefind/*"], { without: [name], headers: [policyHeader("search")] }),
		...under(namedByContent, { headers: [["Cache-Control", "public, max-age=31536000, immutable"]] }),
		...under([speculationAddress], { headers: [["Content-Type", "application/speculationrules+json"]] }),
		// Hosts know no more of a feed than that it is XML or JSON, and of some other files nothing.
		...feedFormats.flatMap(({ file, type }) =>
			under([`/${file}`, `/tags/:tag/${file}`], { headers: [["Content-Type", `${type}; charset=utf-8`]] }),
		),
		...helpFiles.flatMap(({ file, type }) =>
			under([`${helpAddress}:list/${file}`], { headers: [["Content-Type", `${type}; charset=utf-8`]] }),
		),
	];
}

/** Files whose name changes with what is in them. */
const namedByContent = [
	"/fonts/*",
	"/pictures/*",
	"/cards/*",
	"/pagefind/:part/fragment/*",
	"/pagefind/:part/index/*",
];

/** An address that leads to another. */
export interface Redirect {
	readonly from: string;
	readonly to: string;
	/** 301 for good; 200 shows `to` at `from` */
	readonly status: 200 | 301;
}

/**
 * Addresses under which people and programs look for a feed; and, when the blog is at `https://example.org/blog/`, that
 * path, for a host that shows the folder at its top.
 *
 * @param base what the host puts before addresses, or `""`
 * @param aliases decoded address that a page had before → the one it has
 */
export function redirectsOf(base: string, aliases: ReadonlyMap<string, string>): Redirect[] {
	const [atom, rss] = feedFormats;
	return [
		{ from: "/feed", to: `${base}/${atom.file}`, status: 301 },
		{ from: "/atom.xml", to: `${base}/${atom.file}`, status: 301 },
		{ from: "/rss", to: `${base}/${rss.file}`, status: 301 },
		...[...aliases].map(
			([from, to]) => ({ from: base + escaped(from), to: base + escaped(to), status: 301 }) as const,
		),
		...(base === "" ? [] : [{ from: `${base}/*`, to: "/:splat", status: 200 } as const]),
	];
}

/** An address as it can stand in a pattern: `*` and `:` mean themselves. */
const escaped = (address: string): string =>
	encodeURI(address).replace(/[*:]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
