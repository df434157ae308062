import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import { headingRank } from "hast-util-heading-rank";
import { toString as toPlainText } from "hast-util-to-string";
import { eachElement } from "#lib/markdown/each-node.ts";

/** Ids that the page around the text uses. */
export const pageIds = ["text", "related", "footnote-label"];

/** A heading, for a table of contents. */
export interface Section {
	readonly id: string;
	readonly title: string;
	/** 2 to 6 */
	readonly rank: number;
}

/**
 * Gives each heading an id made of its words and a link to itself, and moves all one level down when the text has
 * headings of the first level: the page has one `h1`, the title.
 */
export function headings(tree: Root): Section[] {
	const found: Element[] = [];
	eachElement(tree, (node) => {
		if (headingRank(node) !== undefined && node.properties.id === undefined) found.push(node);
	});
	const down = found.some((node) => node.tagName === "h1") ? 1 : 0;
	const slugger = new GithubSlugger();
	for (const id of pageIds) slugger.slug(id);
	return found.map((node) => {
		const rank = Math.min(6, (headingRank(node) ?? 2) + down);
		const title = toPlainText(node).normalize("NFC").trim();
		const id = slugger.slug(title || "section");
		node.tagName = `h${rank}`;
		node.properties.id = id;
		if (title !== "") node.children.push(linkTo(id));
		return { id, title, rank };
	});
}

/** Named as it looks: with more words, a screen reader would say each heading twice, and the second time in English. */
const linkTo = (id: string): Element => ({
	type: "element",
	tagName: "a",
	properties: { className: ["anchor"], href: `#${id}`, ariaLabel: "§" },
	children: [],
});
