import { underBase } from "#lib/export/base-path.ts";
import { type PageKind, policyFor, referrerPolicy } from "#lib/site/headers.ts";

/** What a page becomes besides what the app made of it. */
export interface Readers {
	readonly kind: PageKind;
	/** what the host puts before addresses, or `""` */
	readonly base: string;
	/** CSS */
	readonly style: string;
}

/**
 * A page of the app → the page for readers: its head says in which letters it is written, what it may do, and how it looks;
 * every address is moved to where the blog lives.
 */
export function toPage(html: string, { kind, base, style }: Readers): string {
	// A policy holds for what comes after it, so it comes first.
	const head = [
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policyFor(kind)}">`,
		`<meta name="referrer" content="${referrerPolicy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<style>${style}</style>`,
	].join("");
	return underBase(html.replace("<head>", () => `<head>${head}`).replace(voidElement, "$1>"), base);
}

/** React closes them as XML wants it; in HTML the slash means nothing, and checkers say so. No value has a bare `"` in it. */
const voidElement = /(<(?:img|input|link|meta|source) [^<>]*")\/>/g;
