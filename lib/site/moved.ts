import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Settings } from "#lib/content/schema.ts";
import { splitUrl } from "#lib/site/address.ts";

/** What a page that is no more may load: nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
// The paper, ink and measure of app/styles/tokens.css; the page is too short for a font of its own.
const style = [
	":root{color-scheme:light dark;background:light-dark(#fbf7f0,#1a1715);color:light-dark(#2b2420,#e8dfd3)}",
	"body{font:1.2rem/1.6 Georgia,serif;margin:18vh auto;max-width:29rem;padding:0 1.5rem}",
	"h1{font-size:2.2rem;font-weight:400;line-height:1.1}a{color:inherit;text-underline-offset:.2em}",
].join("");

/** For hosts that read no `_redirects`: a page that leads on by itself, and by a link. `to` is decoded. */
export function movedPage(to: string, settings: Settings): string {
	const { origin, base } = splitUrl(settings.url);
	const href = base + encodeURI(to);
	const head = [
		h("meta", { httpEquiv: "refresh", content: `0; url=${href}` }),
		h("link", { rel: "canonical", href: origin + href }),
	];
	return page(settings, settings.words.moved, head, href);
}

/** For an address that is gone for good. */
export function gonePage(settings: Settings): string {
	return page(settings, settings.words.gone, [], `${splitUrl(settings.url).base}/`);
}

/** Whether a page is one of those, in whatever language: no other has their style. */
export const isGonePage = (html: string): boolean => html.includes(style) && !html.includes(leadingOn);

/** What makes a page lead on. */
const leadingOn = 'http-equiv="refresh"';

function page(
	{ language, title, words }: Settings,
	says: string,
	head: ReturnType<typeof h>[],
	href: string,
): string {
	const link = h("a", { href }, head.length > 0 ? href : words["front-page"]);
	const html = h("html", { lang: language }, [
		h("head", [
			h("meta", { charSet: "utf-8" }),
			h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
			h("meta", { name: "viewport", content: "width=device-width" }),
			h("meta", { name: "robots", content: "noindex" }),
			h("title", `${says} · ${title}`),
			...head,
			h("style", style),
		]),
		h("body", [h("main", [h("p", [h("i", title)]), h("h1", says), h("p", [link])])]),
	]);
	return `<!doctype html>${stringify.stringify(h(null, [html]))}\n`;
}

const stringify = unified().use(rehypeStringify).freeze();
