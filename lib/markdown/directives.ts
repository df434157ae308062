import type { BlockContent, DefinitionContent, Paragraph, Root, RootContent } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type {} from "mdast-util-to-hast";
import { toString as nodeToString } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import { slugOf } from "#lib/content/file-name.ts";

/** The one directive: `::ways-to-help[families]`. */
export const waysToHelp = "ways-to-help";

/** The list that a directive names, in the form that a list's name has: "My families" is `_help/my families.md`. */
export const listIn = (node: LeafDirective | ContainerDirective): string => slugOf(nodeToString(node));

/**
 * Marks the place of each list of ways to help, and turns every other directive back into the text it was, so that
 * nothing an author wrote is lost.
 *
 * @param source the Markdown that `tree` was parsed from
 */
export function placeDirectives(tree: Root, source: string): void {
	visit(tree, ["leafDirective", "containerDirective"], (node, index, parent) => {
		if (node.type !== "leafDirective" && node.type !== "containerDirective") return;
		if (!parent || index === undefined) return;
		if (node.type === "leafDirective" && node.name === waysToHelp && parent.type === "root") {
			const name = listIn(node);
			if (name !== "") {
				node.children = [];
				node.data = { hName: "div", hProperties: { dataWaysToHelp: name } };
				return SKIP;
			}
		}
		const restored =
			node.type === "leafDirective" ? [paragraph(sourceOf(node, source))] : unwrap(node, source);
		parent.children.splice(index, 1, ...(restored as RootContent[]));
		return index;
	});
}

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
