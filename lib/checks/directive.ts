import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { didYouMean } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import { toPlainText, waysToHelp } from "#lib/markdown/directives.ts";

/**
 * Every block that begins with `::` is one that Galley knows, and stands where it can be shown.
 *
 * Why: what is not known would stand in the page as `::` and a word.
 */
export function directive(tree: Root, file: VFile): void {
	visit(tree, ["leafDirective", "containerDirective"], (node, _index, parent) => {
		if (node.type !== "leafDirective" && node.type !== "containerDirective") return;
		const colons = node.type === "leafDirective" ? "::" : ":::";
		const say = (reason: string) => report(file, { rule: "directive", reason, place: node.position });
		if (node.type !== "leafDirective" || node.name !== waysToHelp) {
			const meant = didYouMean(node.name, [waysToHelp]) ?? waysToHelp;
			say(`Unexpected \`${colons}${node.name}\`, expected \`::${meant}[name-of-the-list]\``);
		} else if (toPlainText(node) === "") {
			say("Unexpected `::ways-to-help` without a list, expected its name: `::ways-to-help[families]`");
		} else if (parent?.type !== "root") {
			say("Unexpected `::ways-to-help` inside a quotation or list, expected it on a line of its own");
		}
	});
}
