import type { Element, ElementContent } from "hast";
import { setLine } from "#lib/markdown/typography.ts";

/** "The kitchen, in May. photo: Ana Ruiz / Agency": words on the picture, and whose it is. */
const credited = /^(?:(.*)\s)?((?:photo(?:graph)?|illustration|foto|bild):)\s*(.*\S)\s*$/is;

/** "The kitchen, in May. (Photo by Ana Ruiz/AP)", as agencies have it. */
const inBrackets =
	/^(?:(.*)\s)?\(\s*((?:photo(?:graph)?|illustration|foto|bild)(?::|\s(?:by|von)\s))\s*([^()]*[^()\s])\s*\)\.?\s*$/is;

/** Longer than any caption: taking one apart takes time with the square of its length. Characters. */
const longest = 2000;

/** The words under a picture; whose it is stands in small print after them. */
export function caption(title: string, language?: string): Element {
	const set = (value: string): ElementContent => ({
		type: "text",
		value: value.length > longest ? value : setLine(value, language),
	});
	const { words, credit } = title.length > longest ? { words: title } : parted(title);
	const children: ElementContent[] = [];
	if (words.trim()) children.push(set(words.trim()));
	if (credit) {
		if (children.length > 0) children.push({ type: "text", value: " " });
		const small = { type: "element", tagName: "small", properties: {} } as const;
		children.push({ ...small, children: [set(credit)] });
	}
	return { type: "element", tagName: "figcaption", properties: {}, children };
}

function parted(title: string): { readonly words: string; readonly credit?: string } {
	const [, words = "", by = "", name] = inBrackets.exec(title) ?? credited.exec(title) ?? [];
	if (name === undefined) return { words: title };
	const label = by.trim().toLowerCase().replace(/\s+/, " ");
	return { words, credit: `${label.charAt(0).toUpperCase()}${label.slice(1)} ${name}` };
}

/**
 * What a paragraph of a picture and a line in italics under it says of the picture.
 *
 * @param parts what stands in the paragraph, without blanks
 */
export function captionUnder(
	{ children }: Element,
	[picture, line]: readonly ElementContent[],
): string | undefined {
	if (line?.type !== "element" || line.tagName !== "em") return undefined;
	const between = children.slice(children.indexOf(picture as ElementContent) + 1, children.indexOf(line));
	const isUnder = between.some(
		(node) =>
			(node.type === "text" && node.value.includes("\n")) ||
			(node.type === "element" && node.tagName === "br"),
	);
	const [words, ...more] = line.children;
	return isUnder && words?.type === "text" && more.length === 0 ? words.value : undefined;
}
