import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "#lib/content/report.ts";

/**
 * Every picture says in words what it shows.
 *
 * Why: some readers hear the page, and some never get the picture.
 */
export function altText(tree: Root, file: VFile): void {
	visit(tree, ["image", "imageReference"], (node) => {
		if (node.type !== "image" && node.type !== "imageReference") return;
		if (node.alt?.trim()) return;
		report(file, {
			rule: "alt-text",
			reason:
				"Unexpected picture without words, expected what it shows between the brackets: `![words](file.jpg)`",
			place: node.position,
		});
	});
}
