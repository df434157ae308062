import type { Definition, Image, Link } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

const scheme = /^([a-z][a-z\d+.-]*):/i;
const linkSchemes = new Set(["http", "https", "mailto", "tel", "sms"]);

/**
 * Every link and picture goes somewhere, by a scheme that readers can follow.
 *
 * Why: an empty pair of parentheses is a link still to be found; `javascript:` and the like are taken out of pages.
 */
export const linkTarget: TextCheck = { link, definition: link, image };

function link(node: Link | Definition, file: VFile): void {
	const found = scheme.exec(node.url)?.[1]?.toLowerCase();
	if (node.url.trim() === "") {
		const reason = "Unexpected empty parentheses, expected an address";
		report(file, { rule: "link-target", reason, place: node.position });
	} else if (found && !linkSchemes.has(found)) {
		const reason = `Unexpected \`${found}:\`, expected an address that begins with \`https://\``;
		report(file, { rule: "link-target", reason, place: node.position });
	}
}

function image(node: Image, file: VFile): void {
	if (node.url.trim() === "") {
		const reason = "Unexpected empty parentheses, expected the file name of a picture";
		report(file, { rule: "link-target", reason, place: node.position });
	} else if (scheme.test(node.url) || node.url.startsWith("//")) {
		report(file, {
			rule: "picture",
			reason: "Unexpected picture from elsewhere, expected one that stands beside the post",
			place: node.position,
			note: "Save the picture into the post's folder and write its file name: readers then fetch nothing from other hosts",
		});
	}
}
