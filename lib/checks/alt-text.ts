import type { Image, ImageReference } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

/**
 * Every picture says in words what it shows.
 *
 * Why: some readers hear the page, and some never get the picture.
 */
export const altText: TextCheck = { image: words, imageReference: words };

function words(node: Image | ImageReference, file: VFile): void {
	if (node.alt?.trim()) return;
	report(file, {
		rule: "alt-text",
		reason:
			"Unexpected picture without words, expected what it shows between the brackets: `![words](file.jpg)`",
		place: node.position,
	});
}
