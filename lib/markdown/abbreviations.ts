import type { PhrasingContent, Root } from "mdast";
import { findAndReplace } from "mdast-util-find-and-replace";
import type {} from "mdast-util-to-hast";

/** `*[HTML]: HyperText Markup Language`, one or more lines that are a paragraph of their own. */
const definition = /^\*\[([^\]\n]+)\]:[ \t]+(.+)$/;

/**
 * Takes the definitions of abbreviations out of the text, and marks each place where one stands: a reader who points at
 * it is told what it is short for.
 *
 * @param source the Markdown that `tree` was parsed from
 */
export function abbreviations(tree: Root, source: string): void {
	const meanings = new Map<string, string>();
	tree.children = tree.children.filter((node) => {
		if (node.type !== "paragraph") return true;
		const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split(/\r?\n/);
		const found = lines.map((line) => definition.exec(line.trim()));
		if (!found.every((each) => each !== null)) return true;
		for (const [, short = "", long = ""] of found) meanings.set(short, long.trim());
		return false;
	});
	if (meanings.size === 0) return;
	findAndReplace(
		tree,
		[...meanings].map(([short, long]) => [
			new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(short)}(?![\\p{L}\\p{N}])`, "gu"),
			(text: string): PhrasingContent => ({
				type: "emphasis",
				children: [{ type: "text", value: text }],
				data: { hName: "abbr", hProperties: { title: long } },
			}),
		]),
	);
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
