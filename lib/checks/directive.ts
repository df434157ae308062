import type { Parents } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { didYouMean } from "#lib/content/near.ts";
import { report } from "#lib/content/report.ts";
import { listIn, waysToHelp } from "#lib/markdown/directives.ts";

/**
 * Every block that begins with `::` is one that Galley knows, and stands where it can be shown.
 *
 * Why: what is not known would stand in the page as `::` and a word.
 */
export const directive: TextCheck = {
	leafDirective(node, file, parent) {
		if (node.name !== waysToHelp) unknown("::", node, file);
		else if (listIn(node) === "") {
			const reason =
				"Unexpected `::ways-to-help` without a list, expected its name: `::ways-to-help[families]`";
			report(file, { rule: "directive", reason, place: node.position });
		} else misplaced(node, file, parent);
	},
	containerDirective(node, file) {
		unknown(":::", node, file);
	},
};

function unknown(colons: string, node: LeafDirective | ContainerDirective, file: VFile): void {
	const meant = didYouMean(node.name, [waysToHelp]) ?? waysToHelp;
	const reason = `Unexpected \`${colons}${node.name}\`, expected \`::${meant}[name-of-the-list]\``;
	report(file, { rule: "directive", reason, place: node.position });
}

function misplaced(node: LeafDirective, file: VFile, parent: Parents | undefined): void {
	if (parent?.type === "root") return;
	const reason = "Unexpected `::ways-to-help` inside a quotation or list, expected it on a line of its own";
	report(file, { rule: "directive", reason, place: node.position });
}
