import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { type BodySource, bodyOf } from "#lib/bodies.ts";
import { fillSlots } from "#lib/markdown/slots.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML, as a browser understands it. */
export const parseHtml = (html: string): Root => parser.parse(html);

/** Markdown as a reader's page has it; pictures are all the same, and lists of ways to help are left out. */
export const shown = (body: string): Promise<string> =>
	shownPost({ path: "a.md", file: "/blog/a.md", slug: "a", titleInBody: false, body });

/** The same for a post. */
export async function shownPost(source: BodySource): Promise<string> {
	const { html } = await bodyOf(source);
	const parts = fillSlots(html, {
		link: (url) => url,
		picture: () => '<img src="/pictures/a.jpg" alt="">',
		ratio: () => 1,
	});
	return parts.flatMap((part) => ("html" in part ? [part.html] : [])).join("");
}

// biome-ignore format: one list of words
const elements = new Set([
	"a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
	"em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "ol",
	"p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
	"tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
]);

// biome-ignore format: one list of words
const attributes = new Set([
	"align", "alt", "ariaDescribedBy", "ariaLabel", "checked", "cite", "className", "colSpan", "dataFootnoteBackref",
	"dataFootnoteRef", "dataFootnotes", "dateTime", "dir", "disabled", "href", "id", "lang", "open", "reversed", "role", "rowSpan",
	"scope", "src", "start", "style", "tabIndex", "title", "type",
]);

/** What the engine itself writes into `class`, `style` and `id`; an author's own are dropped. */
const ours = {
	className:
		/^(?:align-(?:center|right)|anchor|attribution|callout|code-[a-z]+|contains-task-list|data-footnote-backref|dt-published|e-content|footnotes|h-cite|label|p-author|see-also|statement|u-url|language-\S+|sr-only|table|task-list-item)$/,
	style: /^(?:--(?:mark|note|above):--(?:mark|note)--?\d+;?)+$/,
};

const schemes = /^(?:https?|mailto|tel|sms):/i;

/** All in a page that could run, fetch, or dress up as the page itself, in words; empty when it is safe. */
export function breaches(html: string): string[] {
	const found: string[] = html.includes("\0") ? ["NUL"] : [];
	visit(parseHtml(html), (node) => {
		if (node.type === "comment" || node.type === "doctype") found.push(`<!${node.type}>`);
		if (node.type !== "element") return undefined;
		found.push(...(node.tagName === "math" ? inFormula(node) : inElement(node)));
		return node.tagName === "math" ? SKIP : undefined;
	});
	return found;
}

/** Presentation MathML, which nothing but a formula's setter writes. */
const mathElements =
	/^(?:math|menclose|mfrac|mi|mn|mo|mover|mpadded|mphantom|mroot|mrow|ms|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover)$/;
// biome-ignore format: one list of words
const mathAttributes = new Set([
	"accent", "className", "columnAlign", "columnalign", "depth", "display", "displaystyle", "fence", "form", "height", "largeop",
	"linethickness", "lspace", "mathbackground", "mathcolor", "mathvariant", "maxsize", "minsize", "movablelimits", "notation", "rowspacing", "rspace",
	"scriptlevel", "separator", "stretchy", "style", "symmetric", "voffset", "width",
]);

function inFormula(formula: Element): string[] {
	const found: string[] = [];
	visit(formula, "element", ({ tagName, properties }) => {
		// `\ref` leads to a formula of the same page.
		if (tagName === "a" && /^#/.test(String(properties.href))) return;
		if (!mathElements.test(tagName)) found.push(`<${tagName}>`);
		for (const [name, value] of Object.entries(properties)) {
			if (!mathAttributes.has(name)) found.push(`<${tagName} ${name}>`);
			if (name === "style" && /url|position|expression|@|\\|var\(/i.test(String(value)))
				found.push(`style ${value}`);
			if (name === "className" && !/^tml-/.test(String(value))) found.push(`class ${value}`);
		}
	});
	return found;
}

function inElement({ tagName, properties }: Element): string[] {
	const names = Object.keys(properties).filter((name) => properties[name] != null);
	return [
		...(elements.has(tagName) ? [] : [`<${tagName}>`]),
		...names.filter((name) => !attributes.has(name)).map((name) => `<${tagName} ${name}>`),
		...addresses(properties).map((url) => `<${tagName}> to ${url}`),
		...[properties.className ?? []]
			.flat()
			.filter((name) => !ours.className.test(String(name)))
			.map((name) => `class ${name}`),
		...(properties.style && !ours.style.test(String(properties.style)) ? [`style ${properties.style}`] : []),
		...(tagName === "img" && !String(properties.src).startsWith("/pictures/")
			? [`img ${properties.src}`]
			: []),
		...(tagName === "input" && !(properties.type === "checkbox" && properties.disabled) ? ["input"] : []),
	];
}

/** Addresses a browser would not follow to a page, by mail or by telephone; it drops control characters and space. */
function addresses({ href, cite }: Element["properties"]): string[] {
	return [href, cite]
		.filter((url) => typeof url === "string")
		.map((url) => [...url].filter((character) => character > " " && character !== "\x7f").join(""))
		.filter((url) => /^[^/?#]*:/.test(url) && !schemes.test(url));
}
