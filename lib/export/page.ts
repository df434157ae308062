import type { Answer } from "#lib/export/app.ts";
import { underBase } from "#lib/export/base-path.ts";
import { strip } from "#lib/export/strip.ts";
import { type PageKind, policyFor, referrerPolicy } from "#lib/site/headers.ts";

/** A file of the app's own that pages refer to, such as a picture in the style. */
const asset = /\/_next\/static\/[\w./~-]+/g;

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
 * Takes out what readers do not need, says in the head what the page may do, and
 * moves every address to where the blog lives.
 *
 * @returns undefined for one of Next's empty shells, which only script would fill
 */
export function toPage({ text }: Answer, { kind, base }: Readers): Page | undefined {
	if (text.includes('id="__next_error__"')) return undefined;
	const policies = `<meta http-equiv="Content-Security-Policy" content="${policyFor(kind)}"><meta name="referrer" content="${referrerPolicy}">`;
	const html = strip(text)
		// A policy holds for what comes after it, so it comes first.
		.replace(/<meta charSet="[^"]*"\/?>/i, (charset) => charset + policies);
	return { html: underBase(html, base), assets: [...new Set(html.match(asset) ?? [])] };
}
