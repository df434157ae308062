import type { BlockContent, DefinitionContent, Paragraph, Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type {} from "mdast-util-to-hast";
import { SKIP, visit } from "unist-util-visit";
import { type OwnList, readOwnList } from "#lib/markdown/blocks/own-list.ts";
import { type HelpReference, readReference } from "#lib/markdown/blocks/shared-list.ts";
import { isWhole, placeStatement, statementNames } from "#lib/markdown/blocks/statement.ts";

/** `::ways-to-help[families]` takes in a list of `_help`; `:::ways-to-help[Heading]` begins one of the post's own. */
export const waysToHelp = "ways-to-help";

/** Names of blocks that begin with `:::`. */
export const containerNames: readonly string[] = [waysToHelp, ...statementNames];

/** The lists of ways to help that stand in a text, each in the order of the text. */
export interface PlacedLists {
	readonly lists: HelpReference[];
	readonly ownLists: OwnList[];
}

/**
 * Marks the place of each list of ways to help by its number, makes figures of quotations with a source, and turns every
 * other directive back into the text it was, so that nothing an author wrote is lost.
 *
 * @param source the Markdown that `tree` was parsed from
 * @param language BCP 47, for days in words
 */
export function placeDirectives(tree: Root, source: string, language?: string): PlacedLists {
	const found: PlacedLists = { lists: [], ownLists: [] };
	visit(tree, ["leafDirective", "containerDirective"], (node, index, parent) => {
		if (node.type !== "leafDirective" && node.type !== "containerDirective") return undefined;
		if (!parent || index === undefined) return undefined;
		if (
			node.type === "containerDirective" &&
			statementNames.includes(node.name) &&
			isWhole({ node, source })
		) {
			placeStatement({ node, source }, language);
			return undefined;
		}
		const listed =
			node.name === waysToHelp && parent.type === "root" ? placeList(node, source, found) : undefined;
		if (listed) {
			parent.children.splice(index, 1, ...(listed as RootContent[]));
			return [SKIP, index + 1];
		}
		const restored =
			node.type === "leafDirective" ? [paragraph(sourceOf(node, source))] : unwrap(node, source);
		parent.children.splice(index, 1, ...(restored as RootContent[]));
		return index;
	});
	return found;
}

/** The place of a list, and what stood in its block besides; undefined when there is no list. */
function placeList(
	node: LeafDirective | ContainerDirective,
	source: string,
	{ lists, ownLists }: PlacedLists,
): RootContent[] | undefined {
	if (node.type === "leafDirective") {
		const { reference } = readReference({ node, source });
		if (reference.name === "") return undefined;
		return [placeOf(`shared-${lists.push(reference) - 1}`)];
	}
	const { list, others } = readOwnList({ node, source });
	if (list.links.length === 0) return undefined;
	return [placeOf(`own-${ownLists.push(list) - 1}`), ...others];
}

const placeOf = (number: string): Paragraph => ({
	type: "paragraph",
	children: [],
	data: { hName: "div", hProperties: { dataWaysToHelp: number } },
});

/** The lines with the colons as text, and between them what the container held. */
function unwrap(node: ContainerDirective, source: string): (BlockContent | DefinitionContent)[] {
	const lines = sourceOf(node, source).split(/\r?\n/);
	const label = node.children.filter((child) => child.type === "paragraph" && child.data?.directiveLabel);
	const held = node.children.filter((child) => !label.includes(child));
	const last = lines.at(-1)?.trim() ?? "";
	return [
		paragraph(lines[0]?.trim() ?? ""),
		...held,
		...(lines.length > 1 && /^:{3,}$/.test(last) ? [paragraph(last)] : []),
	];
}

const sourceOf = (node: LeafDirective | ContainerDirective, source: string): string =>
	source.slice(node.position?.start.offset, node.position?.end.offset);

const paragraph = (value: string): Paragraph => ({ type: "paragraph", children: [{ type: "text", value }] });
