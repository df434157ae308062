import type { Root } from "mdast";
import type { VFile } from "vfile";
import type { RuleId } from "#lib/checks/severity.ts";
import { waysToHelp } from "#lib/markdown/directives.ts";

/** Said of an address in an item by the item itself, with the mend. */
const byItem: readonly RuleId[] = ["link-target", "insecure-link"];

/**
 * Takes back what checks of text say of a list of ways to help that stands in a post: it is there to be called and written
 * to, and what is wrong with an address its item says.
 */
export function quietOwnLists(tree: Root, file: VFile): void {
	const blocks = tree.children.flatMap((node) =>
		node.type === "containerDirective" && node.name === waysToHelp && node.position ? [node.position] : [],
	);
	if (blocks.length === 0) return;
	const linesOf = (rule: RuleId) =>
		new Set(file.messages.filter(({ ruleId }) => ruleId === rule).map(({ line }) => line));
	const items = linesOf("help-list");
	const kept = file.messages.filter(({ ruleId, line = 0 }) => {
		const inside = blocks.some(({ start, end }) => start.line <= line && line <= end.line);
		const said = byItem.includes(ruleId as RuleId) && items.has(line);
		return !inside || (ruleId !== "contact-details" && !said);
	});
	file.messages.splice(0, Infinity, ...kept);
}
