import type { Heading, Root } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

/**
 * Headings go down one step at a time, and there is one of the first level.
 *
 * Why: those who hear a page move about in it by its headings, and take a level that is left out for words they missed.
 */
export const headingOrder: TextCheck = { root: lookAtLevels };

const marks = (depth: number): string => "#".repeat(depth);

function lookAtLevels(tree: Root, file: VFile): void {
	const headings = tree.children.filter((node): node is Heading => node.type === "heading");
	const second = headings.filter(({ depth }) => depth === 1)[1];
	if (second) {
		report(file, {
			rule: "heading-order",
			reason: "Unexpected second `#`, expected `##`: a text has one heading of the first level",
			place: second.position,
		});
	}
	for (const [index, { depth, position }] of headings.entries()) {
		const above = headings[index - 1]?.depth;
		if (above === undefined || depth <= above + 1) continue;
		report(file, {
			rule: "heading-order",
			reason: `Unexpected \`${marks(depth)}\` after \`${marks(above)}\`, expected \`${marks(above + 1)}\``,
			place: position,
		});
	}
}
