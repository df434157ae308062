import type { Element } from "hast";

/** Says of each box of a task list, to those who hear the page, whether it is ticked. */
export function taskBox(node: Element): void {
	if (node.tagName === "input") node.properties.ariaLabel = node.properties.checked ? "done" : "to do";
}
