import type { Nodes } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import { replaceComments } from "#lib/markdown/comments.ts";

/**
 * What a writer leaves where words are missing. Upper case only: "todo" is a word in other languages. Three question
 * marks stand by themselves: after a word they are a cry.
 */
const placeholder =
	/_{3,}|(?<![\p{L}\p{N}_])(?:TODO|TK(?:TK)*|XXX)(?![\p{L}\p{N}_])|(?<![^\s("'“‘[])\?{3,}(?![^\s)"'”’\],.;:])|\[(?:link|url|source)\](?![([:])|(?<!\p{L})lorem[ \t\n]+ipsum(?!\p{L})/giu;

const upperCase = /^[A-Z]+$/;

/** "that TODO should wait": a thing that is spoken of. */
const isNoun = (found: string, before: string): boolean =>
	found === "TODO" && /\b(?:this|that|these|those)\s+$/i.test(before);

interface Unfinished {
	/** where it begins in the text */
	readonly index: number;
	/** as written: `___`, `TODO` */
	readonly found: string;
	readonly expected: string;
}

/** Finds blanks in a stretch of text. Empty when all words are there. */
export function findUnfinished(text: string): Unfinished[] {
	return [...text.matchAll(placeholder)]
		.filter(
			({ 0: found, index }) =>
				!/^[a-z]+$/i.test(found) ||
				(upperCase.test(found) && !isNoun(found, text.slice(Math.max(0, index - 8), index))),
		)
		.map((match) => ({ index: match.index, found: match[0], expected: expectedFor(match[0]) }));
}

function expectedFor(found: string): string {
	if (found.startsWith("[")) return "a link, `[words](https://…)`";
	if (/^[_?]/.test(found)) return "the missing words";
	return "finished text";
}

/**
 * No words are missing.
 *
 * Why: a draft is full of blanks, and the one that is overlooked is read by everybody. Code is left alone.
 */
export const unfinished: TextCheck = {
	text: (node, file) => inSource(node, file),
	// `- ___`: between blocks a rule, but in a list or a note what is still to come.
	thematicBreak(node, file, parent) {
		if (parent?.type !== "root") inSource(node, file);
	},
	emphasis: betweenBlanks,
	strong: betweenBlanks,
	image(node, file) {
		if (findUnfinished(node.alt ?? "").length > 0)
			inSource(node, file, (source) => source.replace(/\]\(.*$/s, ""));
	},
	// Tags and comments are no words: what is left is what a reader sees.
	html: (node, file) =>
		inSource(node, file, (source) => replaceComments(source, blank).replace(/<[^<>]*>/g, blank)),
};

const blank = (tag: string): string => " ".repeat(tag.length);

/** Looks at a node as it was written, or at what `words` leaves of that, each at its place. */
function inSource({ position }: Nodes, file: VFile, words = (source: string) => source): void {
	const start = position?.start.offset;
	if (start === undefined) return;
	const source = String(file).slice(start, position?.end.offset);
	for (const unfinished of findUnfinished(words(source))) {
		say(file, start, unfinished);
	}
}

/** Two blanks that touch other marks, as in `("___" and "___")`, are to Markdown what makes words strong. */
function betweenBlanks({ position }: Nodes, file: VFile): void {
	const start = position?.start.offset ?? 0;
	const source = String(file).slice(start, position?.end.offset);
	const [, open = "", inside = "", close = ""] = /^(_{3,})(.*?)(_{3,})$/s.exec(source) ?? [];
	if (open === "" || /^[\p{L}\p{N}]|[\p{L}\p{N}]$/u.test(inside)) return;
	say(file, start, { index: 0, found: open, expected: expectedFor(open) });
	say(file, start, { index: source.length - close.length, found: close, expected: expectedFor(close) });
}

function say(file: VFile, start: number, { index, found, expected }: Unfinished): void {
	report(file, {
		rule: "unfinished",
		reason: `Unexpected \`${found}\`, expected ${expected}`,
		place: toPosition(file, start + index, start + index + found.length),
	});
}
