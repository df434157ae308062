import type { Answer } from "#lib/export/app.ts";
import { strip } from "#lib/export/strip.ts";

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

/**
 * Takes out what readers do not need, and puts in the head what the app said in its `Link` header.
 *
 * @returns undefined for one of Next's empty shells, which only script would fill
 */
export function toPage({ text, link }: Answer): Page | undefined {
	if (text.includes('id="__next_error__"')) return undefined;
	const fonts = [...link.matchAll(preload)].map(
		([, href]) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin="">`,
	);
	const html = strip(text).replace(/<meta name="viewport"[^>]*>/, (viewport) => viewport + fonts.join(""));
	return { html, assets: [...new Set(html.match(asset) ?? [])] };
}
