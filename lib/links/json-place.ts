import { findNodeAtLocation, type Node } from "jsonc-parser";

/**
 * Where something stands in a JSON text: its key or its value, or the nearest thing around it that is there.
 *
 * @param tree of the text
 */
export function placeIn(
	tree: Node,
	path: readonly PropertyKey[],
	key: boolean,
): { readonly offset: number; readonly length: number } {
	const parts = path.map((part) => (typeof part === "number" ? part : String(part)));
	for (let length = parts.length; length > 0; length--) {
		const value = findNodeAtLocation(tree, parts.slice(0, length));
		if (value) return (key && length === parts.length ? value.parent?.children?.[0] : undefined) ?? value;
	}
	return tree;
}
