import type { Definition, Html, Image, Link, Root } from "mdast";
import type { Position } from "unist";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import { suggest } from "#lib/content/suggestions.ts";
import { allowList } from "#lib/markdown/allow-list.ts";
import { eachNode } from "#lib/markdown/each-node.ts";

const scheme = /^([a-z][a-z\d+.-]*):/i;
const linkSchemes = new Set(allowList.protocols?.href);

/**
 * Every link and picture goes somewhere, by a scheme that readers can follow.
 *
 * Why: an empty pair of parentheses is a link still to be found; `javascript:` and the like are taken out of pages.
 */
export const linkTarget: TextCheck = {
	link,
	definition: link,
	image,
	html: rawPictures,
	root: namedPictures,
};

/** `<img>` in HTML, up to where its address begins; each part ends where the next can begin, or it would take for ever. */
const rawPicture = /<img\b[^<>]*?\ssrc\s*=\s*(?:["']\s*)?(?=[a-z][a-z\d+.-]*:|\/\/)/gi;

function link(node: Link | Definition, file: VFile): void {
	const found = scheme.exec(node.url)?.[1];
	if (node.url.trim() === "") {
		const reason = "Unexpected empty parentheses, expected an address";
		report(file, { rule: "link-target", reason, place: node.position });
	} else if (/^https?:(?!\/\/)/i.test(node.url)) {
		// A browser takes what follows for a path on the blog itself.
		const expected = suggest("url", node.url) ?? "an address that begins with `https://`";
		report(file, {
			rule: "link-target",
			reason: `Unexpected \`${node.url}\`, expected ${expected}`,
			place: node.position,
		});
	} else if ((found && !linkSchemes.has(found)) || node.url.startsWith("//")) {
		const reason = `Unexpected \`${found ? `${found}:` : "//"}\`, expected an address that begins with \`https://\``;
		report(file, { rule: "link-target", reason, place: node.position });
	}
}

function image(node: Image, file: VFile): void {
	if (node.url.trim() === "") {
		const reason = "Unexpected empty parentheses, expected the file name of a picture";
		report(file, { rule: "link-target", reason, place: node.position });
	} else if (isElsewhere(node.url)) elsewhere(file, node.position);
}

/** `![words][name]`, whose address stands somewhere else in the text. */
function namedPictures(tree: Root, file: VFile): void {
	const names = new Set<string>();
	eachNode(tree, (node) => {
		if (node.type === "definition" && isElsewhere(node.url)) names.add(node.identifier);
	});
	if (names.size === 0) return;
	eachNode(tree, (node) => {
		if (node.type === "imageReference" && names.has(node.identifier)) elsewhere(file, node.position);
	});
}

function rawPictures({ position }: Html, file: VFile): void {
	const start = position?.start.offset ?? 0;
	const source = String(file).slice(start, position?.end.offset);
	for (const { index, 0: found } of source.matchAll(rawPicture)) {
		elsewhere(file, toPosition(file, start + index, start + index + found.length));
	}
}

const isElsewhere = (url: string): boolean => scheme.test(url) || url.startsWith("//");

function elsewhere(file: VFile, place: Position | undefined): void {
	report(file, {
		rule: "picture",
		reason: "Unexpected picture from elsewhere, expected one that stands beside the post",
		place,
		note: "Save the picture into the post's folder and write its file name: readers then fetch nothing from other hosts",
	});
}
