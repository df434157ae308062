import type { Answer } from "#lib/export/app.ts";
import { underBase } from "#lib/export/base-path.ts";
import { strip } from "#lib/export/strip.ts";
import { type PageKind, policyFor, referrerPolicy } from "#lib/site/headers.ts";

/** A file of the app's own that pages refer to, such as a font. */
const asset = /\/_next\/static\/[\w./~-]+/g;

/** One address of `Link: <…>; rel=preload; as="font"; …`. */
const preload = /<([^>]+)>;[^,]*\bas="font"/g;

/** What a page of the compiled app becomes for readers. */
export interface Page {
	readonly html: string;
	/** addresses of the app's own files that it needs */
	readonly assets: readonly string[];
}

/** What a page becomes besides what the app made of it. */
export interface Readers {
	readonly kind: PageKind;
	/** what the host puts before addresses, or `""` */
	readonly base: string;
}

/**
 * Takes out what readers do not need, says in the head what the page may do and what the app said in its `Link` header,
 * and moves every address to where the blog lives.
 *
 * @returns undefined for one of Next's empty shells, which only script would fill
 */
export function toPage({ text, link }: Answer, { kind, base }: Readers): Page | undefined {
	if (text.includes('id="__next_error__"')) return undefined;
	const policies = `<meta http-equiv="Content-Security-Policy" content="${policyFor(kind)}"><meta name="referrer" content="${referrerPolicy}">`;
	const fonts = [...link.matchAll(preload)].map(
		([, href]) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin="">`,
	);
	const html = strip(text)
		// A policy holds for what comes after it, so it comes first.
		.replace(/<meta charSet="[^"]*"\/?>/i, (charset) => charset + policies)
		.replace(/<meta name="viewport"[^>]*>/, (viewport) => viewport + fonts.join(""));
	return { html: underBase(html, base), assets: [...new Set(html.match(asset) ?? [])] };
}
