import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

/** What a writer leaves where words are missing. Upper case only: "todo" is a word in other languages. */
const placeholder =
	/_{3,}|(?<![\p{L}\p{N}_])(?:TODO|TK(?:TK)*|XXX)(?![\p{L}\p{N}_])|\[(?:link|url|source)\](?![([:])/giu;

const upperCase = /^[A-Z]+$/;

export interface Unfinished {
	/** where it begins in the text */
	readonly index: number;
	/** as written: `___`, `TODO` */
	readonly found: string;
	readonly expected: string;
}

/** Finds blanks in a stretch of text. Empty when all words are there. */
export function findUnfinished(text: string): Unfinished[] {
	return [...text.matchAll(placeholder)]
		.filter(([found]) => !/^[a-z]+$/i.test(found) || upperCase.test(found))
		.map((match) => ({ index: match.index, found: match[0], expected: expectedFor(match[0]) }));
}

function expectedFor(found: string): string {
	if (found.startsWith("[")) return "a link, `[words](https://…)`";
	if (found.startsWith("_")) return "the missing words";
	return "finished text";
}

/**
 * No words are missing.
 *
 * Why: a draft is full of blanks, and the one that is overlooked is read by everybody. Code is left alone.
 */
export const unfinished: TextCheck = {
	text(node, file) {
		const start = node.position?.start.offset;
		if (start === undefined) return;
		const source = String(file).slice(start, node.position?.end.offset);
		for (const { index, found, expected } of findUnfinished(source)) {
			report(file, {
				rule: "unfinished",
				reason: `Unexpected \`${found}\`, expected ${expected}`,
				place: toPosition(file, start + index, start + index + found.length),
			});
		}
	},
};
