import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import { headingRank } from "hast-util-heading-rank";
import { toString as toPlainText } from "hast-util-to-string";
import { visit } from "unist-util-visit";

/** Ids that the page around the text uses. */
const taken = ["text", "footnote-label"];

/**
 * Gives each heading an id made of its words, and moves all one level down when the text has headings of the first
 * level: the page has one `h1`, the title.
 */
export function headings(tree: Root): void {
	const found: Element[] = [];
	visit(tree, "element", (node) => {
		if (headingRank(node) !== undefined && node.properties.id === undefined) found.push(node);
	});
	const down = found.some((node) => node.tagName === "h1") ? 1 : 0;
	const slugger = new GithubSlugger();
	for (const id of taken) slugger.slug(id);
	for (const node of found) {
		node.tagName = `h${Math.min(6, (headingRank(node) ?? 2) + down)}`;
		const id = slugger.slug(toPlainText(node).normalize("NFC").trim() || "section");
		node.properties.id = id;
	}
}
