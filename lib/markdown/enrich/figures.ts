import type { Element, ElementContent, Root } from "hast";
import { eachElement } from "#lib/markdown/each-node.ts";
import { type Cell, isBeside } from "#lib/markdown/enrich/references.ts";
import { setLine } from "#lib/markdown/typography.ts";

/**
 * Takes pictures out of paragraphs that hold nothing else: one with a title becomes a figure, whose caption that is, and
 * several become a gallery.
 *
 * @returns the boxes of galleries, by the picture in each
 */
export function figures(tree: Root, language?: string): Map<Element, Cell> {
	const cells = new Map<Element, Cell>();
	let gallery = 0;
	eachElement(tree, (node) => {
		if (node.tagName !== "p") return;
		const parts = node.children.filter((child) => !isBlank(child));
		const pictures = parts.flatMap((part) => pictureIn(part) ?? []);
		const [picture] = pictures;
		if (!picture || pictures.length !== parts.length) return;
		if (parts.length === 1) {
			if (isTitled(picture)) Object.assign(node, figure(parts[0] as Element, picture, language));
			return;
		}
		node.tagName = "div";
		node.properties = { className: ["gallery"] };
		node.children = pictures.map((each, index) => {
			const part = parts[index] as Element;
			const element: Element = isTitled(each)
				? { type: "element", properties: {}, ...figure(part, each, language) }
				: { type: "element", tagName: "div", properties: {}, children: [part] };
			cells.set(each, { element, gallery });
			return element;
		});
		gallery++;
	});
	return cells;
}

/** White space, or a line break, which pictures do not need. */
const isBlank = (node: ElementContent): boolean =>
	(node.type === "text" && node.value.trim() === "") || (node.type === "element" && node.tagName === "br");

/** A picture beside the post, by itself or as a link. */
function pictureIn(node: ElementContent): Element | undefined {
	if (node.type !== "element") return undefined;
	if (node.tagName === "img") return isBeside(node.properties.src) ? node : undefined;
	const [only, ...more] = node.tagName === "a" ? node.children.filter((child) => !isBlank(child)) : [];
	return only && more.length === 0 ? pictureIn(only) : undefined;
}

const isTitled = ({ properties: { title } }: Element): boolean =>
	typeof title === "string" && title.trim() !== "";

function figure(part: Element, picture: Element, language?: string): Pick<Element, "tagName" | "children"> {
	const title = String(picture.properties.title);
	delete picture.properties.title;
	return { tagName: "figure", children: [part, caption(title, language)] };
}

/** "The kitchen, in May. photo: Ana Ruiz / Agency": words on the picture, and whose it is. */
const credited = /^(?:(.*)\s)?photo:\s*(.*\S)\s*$/is;

/** Longer than any caption: taking one apart takes time with the square of its length. Characters. */
const longest = 2000;

function caption(title: string, language?: string): Element {
	const set = (value: string): ElementContent => ({
		type: "text",
		value: value.length > longest ? value : setLine(value, language),
	});
	const found = title.length > longest ? undefined : credited.exec(title);
	const [, words, credit] = found ?? [title, title];
	const children: ElementContent[] = [];
	if (words?.trim()) children.push(set(words.trim()));
	if (credit) {
		if (children.length > 0) children.push({ type: "text", value: " " });
		const small = { type: "element", tagName: "small", properties: {} } as const;
		children.push({ ...small, children: [set(`Photo: ${credit}`)] });
	}
	return { type: "element", tagName: "figcaption", properties: {}, children };
}
