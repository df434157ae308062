import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Says of each box of a task list, to those who hear the page, whether it is ticked. */
export function taskLists(tree: Root): void {
	visit(tree, { type: "element", tagName: "input" }, (node) => {
		node.properties.ariaLabel = node.properties.checked ? "done" : "to do";
	});
}
