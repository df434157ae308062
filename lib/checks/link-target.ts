import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { report } from "#lib/content/report.ts";

const scheme = /^([a-z][a-z\d+.-]*):/i;
const linkSchemes = new Set(["http", "https", "mailto", "tel", "sms"]);

/**
 * Every link and picture goes somewhere, by a scheme that readers can follow.
 *
 * Why: an empty pair of parentheses is a link still to be found; `javascript:` and the like are taken out of pages.
 */
export function linkTarget(tree: Root, file: VFile): void {
	visit(tree, ["link", "definition", "image"], (node) => {
		if (node.type !== "link" && node.type !== "definition" && node.type !== "image") return;
		const found = scheme.exec(node.url)?.[1]?.toLowerCase();
		const picture = node.type === "image";
		if (node.url.trim() === "") {
			report(file, {
				rule: "link-target",
				reason: picture
					? "Unexpected empty parentheses, expected the file name of a picture"
					: "Unexpected empty parentheses, expected an address",
				place: node.position,
			});
		} else if (!picture && found && !linkSchemes.has(found)) {
			report(file, {
				rule: "link-target",
				reason: `Unexpected \`${found}:\`, expected an address that begins with \`https://\``,
				place: node.position,
			});
		} else if (picture && (found || node.url.startsWith("//"))) {
			report(file, {
				rule: "picture",
				reason: "Unexpected picture from elsewhere, expected one that stands beside the post",
				place: node.position,
				note: "Save the picture into the post's folder and write its file name: readers then fetch nothing from other hosts",
			});
		}
	});
}
