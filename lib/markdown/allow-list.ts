import type { Schema } from "hast-util-sanitize";

/** A class or id that our own chain writes before sanitising; anything else an author pastes in is dropped. */
const footnoteId = /^(?:fn|fnref)-[^\s"'<>]+$/;

/**
 * All that an author, or whatever was pasted into a post, can say. What is not listed is dropped: elements keep their
 * text, attributes vanish. Nothing here can run, load from elsewhere, or dress up as the blog's own furniture.
 */
export const allowList: Schema = {
	strip: ["script", "style", "template", "title", "textarea", "iframe", "noscript", "xmp", "svg", "math"],
	// biome-ignore format: one kind of element a line
	tagNames: [
		// what Markdown makes
		"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "em", "strong", "a", "img", "br", "hr",
		// what GFM adds: tables, strikethrough, task lists, footnotes
		"table", "thead", "tbody", "tr", "th", "td", "del", "input", "section", "sup",
		// what a writer may want from HTML
		"abbr", "b", "bdi", "bdo", "caption", "cite", "dd", "details", "dfn", "div", "dl", "dt", "figcaption", "figure", "i", "ins",
		"kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "sub", "summary", "tfoot", "time", "u", "var", "wbr",
	],
	attributes: {
		"*": ["lang", "title", ["dir", "ltr", "rtl", "auto"]],
		a: [
			"href",
			"dataFootnoteRef",
			"dataFootnoteBackref",
			["ariaDescribedBy", "footnote-label"],
			"ariaLabel",
			["id", footnoteId],
			["className", "data-footnote-backref", "u-url"],
		],
		abbr: [],
		bdo: [],
		code: [["className", /^(?:language-[^\s"'<>]+|math-(?:inline|display))$/]],
		del: ["cite", "dateTime"],
		// the place of a list of ways to help; `segments.ts` puts the list there
		div: [["dataWaysToHelp", /^(?:shared|own)-\d+$/]],
		details: ["open"],
		figure: [["className", "statement", "h-cite"]],
		h2: [
			["id", "footnote-label"],
			["className", "sr-only"],
		],
		img: ["src", "alt"],
		input: [["type", "checkbox"], ["disabled", true], "checked"],
		ins: ["cite", "dateTime"],
		li: [
			["id", footnoteId],
			["className", "task-list-item"],
		],
		ol: ["start", "reversed", ["className", "contains-task-list"]],
		q: ["cite"],
		blockquote: ["cite", ["className", "e-content"]],
		section: ["dataFootnotes", ["className", "footnotes"]],
		td: [["align", "left", "center", "right"], "colSpan", "rowSpan"],
		th: [["align", "left", "center", "right"], "colSpan", "rowSpan", "scope"],
		span: [["className", "p-author"]],
		time: ["dateTime", ["className", "dt-published"]],
		ul: [["className", "contains-task-list"]],
	},
	// Only footnotes have ids here, and they get the post's name afterwards, in `footnotes.ts`.
	clobber: [],
	clobberPrefix: "",
	protocols: {
		// with the capitals that a telephone's keyboard begins a line with
		href: ["http", "https", "mailto", "tel", "sms", "Http", "Https", "Mailto", "HTTP", "HTTPS", "MAILTO"],
		cite: ["http", "https"],
		// `pictures.ts` then keeps only those that stand beside the post
		src: ["http", "https"],
	},
	required: { input: { disabled: true, type: "checkbox" } },
	// A cell or a list item outside its table or list would break the page around it.
	ancestors: {
		caption: ["table"],
		figcaption: ["figure"],
		summary: ["details"],
		dd: ["dl"],
		dt: ["dl"],
		rp: ["ruby"],
		rt: ["ruby"],
		tbody: ["table"],
		td: ["table"],
		tfoot: ["table"],
		th: ["table"],
		thead: ["table"],
		tr: ["table"],
	},
};
