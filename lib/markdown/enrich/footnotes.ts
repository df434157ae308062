import type { Element, Root } from "hast";
import { eachElement } from "#lib/markdown/each-node.ts";

/**
 * Puts the post's name before every footnote id, so that two posts can stand on one page or in one feed, and names the
 * anchors by which the style can set a note in the margin, beside its mark.
 */
export function footnotes(tree: Root, slug: string): void {
	const has = tree.children.some((node) => node.type === "element" && node.tagName === "section");
	if (!has) return;
	const marks: Element[] = [];
	const notes: Element[] = [];
	const own = (id: string) => `${slug}-${id}`;
	eachElement(tree, (node) => {
		const { properties } = node;
		const { id, href, ariaDescribedBy } = properties;
		if (typeof id === "string" && isFootnoteId(id)) {
			properties.id = own(id);
			if (node.tagName === "li") notes.push(node);
			// A second mark of the same note ends in its number, and has no note of its own beside it.
			else if (properties.dataFootnoteRef !== undefined && href === `#${id.replace("fnref-", "fn-")}`)
				marks.push(node);
		}
		if (typeof href === "string" && href.startsWith("#") && isFootnoteId(href.slice(1))) {
			properties.href = `#${own(href.slice(1))}`;
		}
		if (ariaDescribedBy !== undefined) properties.ariaDescribedBy = [own("footnote-label")];
	});
	if (marks.length !== notes.length) return;
	for (const [index, mark] of marks.entries()) mark.properties.style = `--mark:--mark-${index}`;
	for (const [index, note] of notes.entries()) {
		note.properties.style = `--note:--note-${index};--mark:--mark-${index};--above:--note-${index - 1}`;
	}
}

const isFootnoteId = (id: string): boolean => /^(?:fn|fnref)-|^footnote-label$/.test(id);
