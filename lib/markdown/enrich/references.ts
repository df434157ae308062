import type { Element, Root } from "hast";
import type { Position } from "unist";
import { visit } from "unist-util-visit";
import { slot } from "#lib/markdown/slots.ts";

/** A link between the blog's own files, as written: `first-light.md`, `/first-light/#end`. */
export interface LinkReference {
	readonly url: string;
	readonly place?: Position;
}

/** A picture beside the post, as written. */
export interface PictureReference {
	readonly src: string;
	readonly alt: string;
	readonly title?: string;
	/** the gallery it stands in with others, by its number in the text */
	readonly gallery?: number;
	readonly place?: Position;
}

/** The box of a picture in a gallery. */
export interface Cell {
	readonly element: Element;
	readonly gallery: number;
}

export interface References {
	readonly links: LinkReference[];
	/** links with a host, which may be the blog's own: as written, `https://example.org/` */
	readonly outbound: LinkReference[];
	/** links to a part of the same page: `#bread` */
	readonly fragments: LinkReference[];
	readonly pictures: PictureReference[];
}

/** Has a scheme, or a host: goes elsewhere. */
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Whether a picture's address can be a file beside the post. */
export const isBeside = (src: unknown): src is string =>
	typeof src === "string" && src !== "" && !elsewhere.test(src);

/**
 * Puts a slot wherever the page depends on the rest of the blog, and returns what the text refers to.
 *
 * @param cells by the picture in it: each is as wide as its picture's shape wants
 */
export function references(tree: Root, cells: ReadonlyMap<Element, Cell>): References {
	const found: References = { links: [], outbound: [], fragments: [], pictures: [] };
	visit(tree, "element", (node, index, parent) => {
		const place = node.position ?? (parent?.type === "element" ? parent.position : undefined);
		const at = place ? { place } : {};
		const { href } = node.properties;
		if (typeof href === "string" && href !== "" && !href.startsWith("#") && !elsewhere.test(href)) {
			found.links.push({ url: href, ...at });
			node.properties.href = slot("link", href);
		}
		if (typeof href === "string" && /^https?:/i.test(href)) found.outbound.push({ url: href, ...at });
		if (typeof href === "string" && href.startsWith("#") && !isOurs(node))
			found.fragments.push({ url: href, ...at });
		if (!parent || index === undefined) return;
		if (node.tagName === "img") {
			const picture = toPicture(node);
			// A picture from elsewhere has its own message; readers fetch nothing from other hosts.
			if (!picture) parent.children[index] = { type: "text", value: String(node.properties.alt ?? "") };
			else {
				const number = String(found.pictures.length);
				parent.children[index] = { type: "raw", value: slot("picture", number) };
				const cell = cells.get(node);
				if (cell) cell.element.properties.style = `--ratio:${slot("ratio", number)}`;
				found.pictures.push({ ...picture, ...(cell && { gallery: cell.gallery }), ...at });
			}
		}
		const list = node.properties.dataWaysToHelp;
		if (typeof list === "string") {
			delete node.properties.dataWaysToHelp;
			if (parent.type !== "root") return;
			parent.children[index] = { type: "raw", value: slot("help", list) };
		}
	});
	return found;
}

/** The link of a heading to itself, and those between a note and its mark. */
const isOurs = ({ properties }: Element): boolean =>
	properties.dataFootnoteRef !== undefined ||
	properties.dataFootnoteBackref !== undefined ||
	[properties.className].flat().includes("anchor");

function toPicture({ properties: { src, alt, title } }: Element): PictureReference | undefined {
	if (!isBeside(src)) return undefined;
	return { src, alt: String(alt ?? ""), ...(typeof title === "string" && { title }) };
}
