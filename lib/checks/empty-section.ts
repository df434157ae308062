import type { Root } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import type { VFile } from "vfile";
import { isShown } from "#lib/checks/shown.ts";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

/**
 * Under each heading stands something.
 *
 * Why: a heading by itself is a section that was planned, and a reader who follows it from the contents finds nothing.
 */
export const emptySection: TextCheck = { root: lookUnderHeadings };

function lookUnderHeadings(tree: Root, file: VFile): void {
	const shown = tree.children.filter(isShown);
	for (const [index, node] of shown.entries()) {
		const next = shown[index + 1];
		if (node.type !== "heading" || (next && (next.type !== "heading" || next.depth > node.depth))) continue;
		// A text of one heading is a title; that it has no words yet has a message of its own.
		if (shown.length === 1) continue;
		const title = toPlainText(node).trim();
		report(file, {
			rule: "empty-section",
			reason: `Unexpected heading${title && ` \`${title}\``} with nothing under it, expected words, or no heading`,
			place: node.position,
		});
	}
}
