import type { Image, ImageReference } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

const phrase = /^(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|pic)\s+of\b/i;

/**
 * The words of a picture say what is on it, not that it is one.
 *
 * Why: whoever hears the page is told "picture" already.
 */
export const altPhrase: TextCheck = { image: words, imageReference: words };

function words({ alt, position }: Image | ImageReference, file: VFile): void {
	const [found] = phrase.exec(alt?.trim() ?? "") ?? [];
	if (!found) return;
	report(file, {
		rule: "alt-phrase",
		reason: `Unexpected \`${found}\`, expected only what is on it: readers who hear the page are told that it is a picture`,
		place: position,
	});
}
