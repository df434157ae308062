import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { bodyOf } from "#lib/bodies.ts";
import { fillSlots } from "#lib/markdown/slots.ts";

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** HTML, as a browser understands it. */
export const parseHtml = (html: string): Root => parser.parse(html);

/** A body as a reader's page has it; pictures are all the same, and lists of ways to help are left out. */
export async function shown(body: string): Promise<string> {
	const file = "/blog/a.md";
	const { html } = await bodyOf({ path: "a.md", file, slug: "a", titleInBody: false, body });
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
		/^(?:align-(?:center|right)|anchor|attribution|callout|code-[a-z]+|contains-task-list|data-footnote-backref|footnotes|label|language-\S+|sr-only|table|task-list-item)$/,
	style: /^(?:--(?:mark|note|above):--(?:mark|note)--?\d+;?)+$/,
};

const schemes = /^(?:https?|mailto|tel|sms):/i;

/** All in a page that could run, fetch, or dress up as the page itself, in words; empty when it is safe. */
export function breaches(html: string): string[] {
	const found: string[] = html.includes("\0") ? ["NUL"] : [];
	visit(parseHtml(html), (node) => {
		if (node.type === "comment" || node.type === "doctype") found.push(`<!${node.type}>`);
		if (node.type === "element") found.push(...inElement(node));
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
