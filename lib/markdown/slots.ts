import type { SafeHtml } from "#lib/markdown/safe-html.ts";

/**
 * A rendered body is a pure function of its text, so that it can be kept; what depends on the rest of the blog stands in
 * it as a slot, `␀kind:value␀`, and is filled when the page is made. No text can forge one: NUL is refused when a file is
 * read, neither Markdown nor HTML lets a reference (`&#0;`) produce it, and a formula that makes one (`\char0`) is not set.
 */
export type SlotKind = "link" | "picture" | "ratio" | "help" | "code";

const nul = "\0";

/** A slot, safe in text and in attribute values. */
export const slot = (kind: SlotKind, value: string): string =>
	`${nul}${kind}:${encodeURIComponent(value)}${nul}`;

/** rehype-stringify writes NUL in an attribute as a reference; this makes all slots alike again. */
export const normaliseSlots = (html: string): string => html.replaceAll("&#x0;", nul);

const codeSlot = new RegExp(`${nul}code:(\\d+)${nul}`, "g");

/** Fills the slots of code and formulas, which depend on nothing but the text, by their number. */
export const fillCode = (html: string, codes: readonly string[]): string =>
	html.replace(codeSlot, (_slot, index: string) => codes[Number(index)] ?? "");

/** What goes into the slots. */
interface Fillings {
	/** the address of a link between the blog's own files, as an attribute value */
	readonly link: (url: string) => string;
	/** the whole element for a picture, by its number in the body */
	readonly picture: (index: number) => string;
	/** how many times as wide as high that picture is */
	readonly ratio: (index: number) => number;
}

export type FilledPart = { readonly html: SafeHtml } | { readonly help: string };

const anySlot = new RegExp(`${nul}(link|picture|ratio|help):([^${nul}]*)${nul}`);

/** Fills links and pictures, and cuts the HTML where a list of ways to help stands. The only maker of `SafeHtml`. */
export function fillSlots(html: string, fillings: Fillings): FilledPart[] {
	const parts: FilledPart[] = [];
	let text = "";
	const pieces = html.split(anySlot);
	const flush = () => {
		if (text.trim() !== "") parts.push({ html: text as SafeHtml });
		text = "";
	};
	for (let index = 0; index < pieces.length; index += 3) {
		text += pieces[index] ?? "";
		const kind = pieces[index + 1] as SlotKind | undefined;
		const value = decodeURIComponent(pieces[index + 2] ?? "");
		if (kind === "link") text += escapeAttribute(fillings.link(value));
		if (kind === "picture") text += fillings.picture(Number(value));
		if (kind === "ratio") text += String(fillings.ratio(Number(value)));
		if (kind === "help") {
			flush();
			parts.push({ help: value });
		}
	}
	flush();
	return parts;
}

/** Text → the same between tags. */
export const escapeText = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Text → the inside of a double-quoted attribute. */
export const escapeAttribute = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
