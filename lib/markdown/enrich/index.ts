import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { callout } from "#lib/markdown/enrich/callouts.ts";
import { type Code, code } from "#lib/markdown/enrich/code-blocks.ts";
import { figures } from "#lib/markdown/enrich/figures.ts";
import { footnotes } from "#lib/markdown/enrich/footnotes.ts";
import { headings, type Section } from "#lib/markdown/enrich/headings.ts";
import { quotation } from "#lib/markdown/enrich/quotations.ts";
import { type References, references } from "#lib/markdown/enrich/references.ts";
import { boxed, cell } from "#lib/markdown/enrich/tables.ts";
import { taskBox } from "#lib/markdown/enrich/task-lists.ts";

/** What was learnt on the way. */
export interface Enrichment extends References {
	readonly codes: readonly Code[];
	readonly sections: readonly Section[];
	/** of all that a link can lead to within the text */
	readonly ids: readonly string[];
}

/**
 * Adds what is ours to a tree that has been sanitised, and returns what the text refers to.
 *
 * @param slug the post's, for ids that must differ from other posts'
 * @param language BCP 47, for the quotation marks of captions
 */
export function enrich(tree: Root, slug: string, language?: string): Enrichment {
	const tables: Element[] = [];
	const codes: Code[] = [];
	visit(tree, "element", (node, index, parent) => {
		code(node, index, parent, codes);
		taskBox(node);
		callout(node);
		quotation(node);
		cell(node);
		if (node.tagName === "table") tables.push(node);
	});
	for (const table of tables) boxed(table);
	footnotes(tree, slug);
	const sections = headings(tree);
	const cells = figures(tree, language);
	return { ...references(tree, cells), codes, sections, ids: idsIn(tree) };
}

function idsIn(tree: Root): string[] {
	const ids: string[] = [];
	visit(tree, "element", ({ properties: { id } }) => {
		if (typeof id === "string") ids.push(id);
	});
	return ids;
}
