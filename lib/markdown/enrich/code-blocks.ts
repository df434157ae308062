import type { Element } from "hast";

/** Lets the keyboard reach a block of code, which may be wider than its box. */
export function codeBlock(node: Element): void {
	if (node.tagName === "pre") node.properties.tabIndex = 0;
}
