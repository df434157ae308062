import type { Element } from "hast";

/** `align`, which HTML dropped, becomes a class. */
export function cell(node: Element): void {
	const { align } = node.properties;
	if (align === undefined) return;
	delete node.properties.align;
	if (align !== "left") node.properties.className = [`align-${align}`];
}

/** A wide table scrolls in a box of its own, which the keyboard can reach: the table becomes that box, and moves in. */
export function boxed(node: Element): void {
	const inner: Element = { ...node };
	node.tagName = "div";
	node.properties = { className: ["table"], role: "region", ariaLabel: "Table", tabIndex: 0 };
	node.children = [inner];
}
