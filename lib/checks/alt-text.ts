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

const expected = "expected what it shows between the brackets: `![words](file.jpg)`";

/** What a camera, a telephone or a program calls a picture. */
const fileName =
	/^[^\s/]*\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?|bmp)$|^(?:IMG|DSCN?|DSCF|PXL|MVIMG|P\d)[-_]?\d{3,}\S*$/i;

function words(node: Image | ImageReference, file: VFile): void {
	const alt = node.alt?.trim() ?? "";
	if (alt !== "" && !fileName.test(alt)) return;
	const reason =
		alt === ""
			? `Unexpected picture without words, ${expected}`
			: `Unexpected file name \`${alt}\`, ${expected}`;
	report(file, { rule: "alt-text", reason, place: node.position });
}
