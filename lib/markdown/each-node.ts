import type { Element, Nodes as HastNodes, Root as HastRoot } from "hast";
import type { Nodes, Parents } from "mdast";

// A text is walked twenty times on its way to a page. unist-util-visit defines a property for each node that it meets, for
// stack traces; without that a walk takes a tenth of the time. Where nodes are put in or taken out, it is used all the same.

/** Calls back for each node of a text, parents first; what stands in a node is left out when the answer is `false`. */
export function eachNode(
	node: Nodes,
	see: (node: Nodes, parent: Parents | undefined) => unknown,
	parent?: Parents,
): void {
	if (see(node, parent) === false || !("children" in node)) return;
	for (const child of node.children) eachNode(child, see, node);
}

/** Calls back for each element, parents first. */
export function eachElement(node: HastRoot | HastNodes, see: (element: Element) => void): void {
	if (node.type === "element") see(node);
	if (!("children" in node)) return;
	for (const child of node.children) eachElement(child, see);
}
