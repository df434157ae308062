import GithubSlugger from "github-slugger";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { OwnList } from "#lib/markdown/blocks/own-list.ts";
import type { HelpReference } from "#lib/markdown/blocks/shared-list.ts";
import { type PlacedLists, waysToHelp } from "#lib/markdown/directives.ts";
import { callout } from "#lib/markdown/enrich/callouts.ts";
import { type Code, code } from "#lib/markdown/enrich/code-blocks.ts";
import { figures } from "#lib/markdown/enrich/figures.ts";
import { footnotes } from "#lib/markdown/enrich/footnotes.ts";
import { headings, pageIds, type Section } from "#lib/markdown/enrich/headings.ts";
import { quotation } from "#lib/markdown/enrich/quotations.ts";
import { type LinkReference, type References, references } from "#lib/markdown/enrich/references.ts";
import { related } from "#lib/markdown/enrich/related.ts";
import { boxed, cell } from "#lib/markdown/enrich/tables.ts";
import { taskBox } from "#lib/markdown/enrich/task-lists.ts";

/** What was learnt on the way. */
export interface Enrichment extends References {
	readonly lists: readonly HelpReference[];
	readonly ownLists: readonly OwnList[];
	readonly codes: readonly Code[];
	readonly sections: readonly Section[];
	/** of all that a link can lead to within the text */
	readonly ids: readonly string[];
}

/**
 * Adds what is ours to a tree that has been sanitised, and returns what the text refers to.
 *
 * @param placed the lists of ways to help that have their place in the tree
 * @param slug the post's, for ids that must differ from other posts'
 * @param language BCP 47, for the quotation marks of captions
 */
export function enrich(tree: Root, placed: PlacedLists, slug: string, language?: string): Enrichment {
	const tables: Element[] = [];
	const codes: Code[] = [];
	visit(tree, "element", (node, index, parent) => {
		code(node, index, parent, codes);
		taskBox(node);
		callout(node);
		quotation(node);
		related(node);
		cell(node);
		if (node.tagName === "table") tables.push(node);
	});
	for (const table of tables) boxed(table);
	footnotes(tree, slug);
	const sections = headings(tree);
	const cells = figures(tree, language);
	const found = references(tree, cells);
	const ids = idsIn(tree);
	const ownLists = withIds(placed.ownLists, ids);
	return {
		...found,
		outbound: [...found.outbound, ...ownLists.flatMap(linksOf)],
		lists: placed.lists,
		ownLists,
		codes,
		sections,
		ids: [...ids, ...ownLists.map(({ id }) => id)],
	};
}

/** Each list can be linked to: by its heading's words, like a part of the text. */
function withIds(lists: readonly OwnList[], taken: readonly string[]): (OwnList & { readonly id: string })[] {
	const slugger = new GithubSlugger();
	for (const id of [...pageIds, ...taken]) slugger.slug(id);
	return lists.map((list) => ({ ...list, id: slugger.slug(list.heading || waysToHelp) }));
}

const linksOf = ({ links, place }: OwnList): LinkReference[] =>
	links.filter(({ url }) => url.startsWith("https:")).map(({ url }) => ({ url, ...(place && { place }) }));

function idsIn(tree: Root): string[] {
	const ids: string[] = [];
	visit(tree, "element", ({ properties: { id } }) => {
		if (typeof id === "string") ids.push(id);
	});
	return ids;
}
