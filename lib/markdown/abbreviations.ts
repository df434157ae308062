import type { PhrasingContent, Root } from "mdast";
import { findAndReplace, type RegExpMatchObject } from "mdast-util-find-and-replace";
import type {} from "mdast-util-to-hast";
import type { Finding } from "#lib/content/report.ts";
import { withoutComments } from "#lib/markdown/comments.ts";
import { most, tooMuch } from "#lib/markdown/limits.ts";

/** `*[HTML]: HyperText Markup Language`, one or more lines that are a paragraph of their own. What is longer is no abbreviation. */
const definition = /^\*\[([^\]\n]{1,60})\]:[ \t]+(.+)$/;

/** What stands around one, besides what it is short for. Characters of HTML. */
const markup = '<abbr title=""></abbr>'.length;

/**
 * Takes the definitions of abbreviations out of the text, and marks each place where one stands: a reader who points at
 * it is told what it is short for. All are looked for at once, and the longest is found.
 *
 * @param source the Markdown that `tree` was parsed from
 * @returns what is too much: then the tree is of no use
 */
export function abbreviations(tree: Root, source: string): Finding | undefined {
	const meanings = new Map<string, string>();
	let excess: Finding | undefined;
	tree.children = tree.children.filter((node) => {
		// One without a place is ours, such as a directive that became text again.
		if (node.type !== "paragraph" || !node.position) return true;
		const { start, end } = node.position;
		const lines = source.slice(start.offset, end.offset).split(/\r?\n/);
		const found = lines.map((line) => definition.exec(line.trim()));
		if (!found.every((each) => each !== null)) return true;
		for (const [, short = "", long = ""] of found) meanings.set(short, withoutComments(long).trim());
		if (meanings.size > most.abbreviations) excess ??= tooMuch("abbreviations", node.position);
		return false;
	});
	if (meanings.size === 0 || excess) return excess;
	const shorts = [...meanings.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
	let written = 0;
	findAndReplace(tree, [
		new RegExp(`(?<![\\p{L}\\p{N}])(?:${shorts.join("|")})(?![\\p{L}\\p{N}])`, "gu"),
		(text: string, { stack }: RegExpMatchObject): PhrasingContent | false => {
			const title = meanings.get(text) ?? "";
			written += title.length + markup;
			if (written > most.output) excess ??= tooMuch("output", stack.at(-1)?.position);
			if (excess) return false;
			const data = { hName: "abbr", hProperties: { title } };
			return { type: "emphasis", children: [{ type: "text", value: text }], data };
		},
	]);
	return excess;
}

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
