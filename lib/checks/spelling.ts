import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { isAddress } from "#lib/checks/prose.ts";

/** Words of a language, as a check needs them. */
export interface Dictionary {
	readonly knows: (word: string) => boolean;
	/** words near to one that it does not know, the nearest first */
	readonly suggest: (word: string) => readonly string[];
}

/** A word that no dictionary has. */
interface Unknown {
	readonly word: string;
	readonly start: number;
}

/**
 * Where words stand in a text, as offsets `start, end, start, end …`: code, addresses and HTML are left out. Plain data:
 * it is kept on disk, so that a text need not be parsed to look at its words.
 */
export function wordRanges(tree: Root, source: string): number[] {
	const ranges: number[] = [];
	visit(tree, (node) => {
		const start = node.position?.start.offset;
		if (node.type === "leafDirective" || (node.type === "link" && isAddress(node, source))) return SKIP;
		if (start === undefined) return undefined;
		if (node.type === "text") ranges.push(start, node.position?.end.offset ?? start);
		const alt = node.type === "image" ? node.alt : undefined;
		if (alt && source.startsWith(alt, start + 2)) ranges.push(start + 2, start + 2 + alt.length);
		return undefined;
	});
	return ranges;
}

const word = /\p{L}[\p{L}\p{M}\u00ad]*(?:['’]\p{L}[\p{L}\p{M}\u00ad]*)*/gu;

/** `snake_case`, `MP3`, `@ana`, `#bread`, `a.js`, `/etc`, `&nbsp;`: names of things, not words. */
const noWords = /[\p{N}_@\\#]|:\/\/|\p{L}\.\p{L}{2}|^[~/]|&\w+;/u;

/** `camelCase`, `BBC`, and what is not written in the letters of any dictionary here. */
const noWord = /\p{Ll}\p{Lu}|^\p{Lu}{2,}s?$|[^\p{sc=Latin}\p{M}'’\u00ad]/u;

/**
 * Finds the words of a text that nobody knows.
 *
 * @param ranges where there are words in `source`, as `wordRanges` has them
 * @param knows given each word without `'s`, and with straight apostrophes
 */
export function findUnknown(
	source: string,
	ranges: readonly number[],
	knows: Dictionary["knows"],
): Unknown[] {
	const found: Unknown[] = [];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index] ?? 0;
		const text = source.slice(start, ranges[index + 1]);
		for (const { 0: written, index: within } of text.matchAll(word)) {
			if (written.length < 3 || knows(written)) continue;
			const plain = written.replaceAll("\u00ad", "").replaceAll("’", "'").replace(/'s?$/, "");
			if (plain.length < 3 || noWord.test(plain) || knows(plain)) continue;
			const at = start + within;
			if (noWords.test(around(text, within)) || isPart(source, at, at + written.length)) continue;
			found.push({ word: plain, start: at });
		}
	}
	return found;
}

/** Characters around a word that are looked at: what has no blank for longer is no word either. */
const reach = 100;

/** What stands between the blanks before and after a place. */
function around(text: string, at: number): string {
	const before = /\S*$/.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? "";
	return before + (/^\S*/.exec(text.slice(at, at + reach))?.[0] ?? "");
}

/** Marks in the middle of a word (`**B**read`) cut it in two. */
const isPart = (source: string, start: number, end: number): boolean =>
	/\p{L}[*_~]+$/u.test(source.slice(Math.max(0, start - 4), start)) ||
	/^[*_~]+\p{L}/u.test(source.slice(end, end + 4));

/** @param near the nearest words, of which two are named */
export function spellingReason(word: string, near: readonly string[]): string {
	const [first, second] = near.filter((each) => each !== word);
	const meant = second ? `\`${first}\` or \`${second}\`` : `\`${first}\``;
	return `Unexpected \`${word}\`, expected a word that is known${first ? `: did you mean ${meant}?` : ""}`;
}
