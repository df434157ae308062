import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** A wide table scrolls in a box of its own, which the keyboard can reach; `align`, which HTML dropped, becomes a class. */
export function tables(tree: Root): void {
	visit(tree, "element", (node, index, parent) => {
		const { align } = node.properties;
		if (align !== undefined) {
			delete node.properties.align;
			if (align !== "left") node.properties.className = [`align-${align}`];
		}
		if (node.tagName !== "table" || !parent || index === undefined) return;
		if (parent.type === "element" && parent.properties.className?.toString() === "table") return;
		parent.children[index] = {
			type: "element",
			tagName: "div",
			properties: { className: ["table"], role: "region", ariaLabel: "Table", tabIndex: 0 },
			children: [node],
		};
		return [SKIP, index];
	});
}
