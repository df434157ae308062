import type { Element, ElementContent, Root } from "hast";
import { eachElement } from "#lib/markdown/each-node.ts";
import { caption, captionUnder } from "#lib/markdown/enrich/captions.ts";
import { type Cell, isBeside } from "#lib/markdown/enrich/references.ts";

/**
 * Takes pictures out of paragraphs that hold nothing else: one with a title becomes a figure, whose caption that is, and
 * several become a gallery. One with a line in italics right under it is a figure, too: so writers caption where there is
 * no title.
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
		const said = parts.length === 2 && pictures.length === 1 ? captionUnder(node, parts) : undefined;
		if (picture && said && !isTitled(picture)) {
			picture.properties.title = said;
			Object.assign(node, figure(parts[0] as Element, picture, language));
			return;
		}
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
