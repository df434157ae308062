import type { Answer } from "#lib/export/app.ts";
import { underBase } from "#lib/export/base-path.ts";
import { strip } from "#lib/export/strip.ts";
import { type PageKind, policyFor, referrerPolicy } from "#lib/site/headers.ts";

/** One of Next's shells, which only script would fill: its first element says so. Further on, an author may say the same. */
const emptyShell = /^\s*(?:<!doctype[^>]*>\s*)?<html\b[^>]*\sid="__next_error__"/i;

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
 * @returns what a page of the compiled app becomes for readers; undefined for one of Next's empty shells
 */
export function toPage({ text }: Answer, { kind, base }: Readers): string | undefined {
	if (emptyShell.test(text)) return undefined;
	const policies = `<meta http-equiv="Content-Security-Policy" content="${policyFor(kind)}"><meta name="referrer" content="${referrerPolicy}">`;
	const html = strip(text)
		// A policy holds for what comes after it, so it comes first.
		.replace(/<meta charSet="[^"]*"\/?>/i, (charset) => charset + policies);
	return underBase(html, base);
}
