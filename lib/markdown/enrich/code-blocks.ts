import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Lets the keyboard reach a block of code, which may be wider than its box. */
export function codeBlocks(tree: Root): void {
	visit(tree, { type: "element", tagName: "pre" }, (node) => {
		node.properties.tabIndex = 0;
	});
}
