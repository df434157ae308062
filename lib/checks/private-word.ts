import type { Position } from "unist";
import { VFile } from "vfile";
import { fold, foldWithPlaces } from "#lib/checks/fold.ts";
import { decoded, passagesOf } from "#lib/checks/passages.ts";
import { type Head, wholeText } from "#lib/content/head.ts";
import { toPosition } from "#lib/content/problems.ts";
import type { Finding } from "#lib/content/report.ts";

/** A word that must never be published, and how it is looked for. */
export interface PrivateWord {
	/** as the author wrote it */
	readonly word: string;
	/** letters and digits alone: what any text with the word in it has too */
	readonly letters: string;
	/** in running text */
	readonly inText: RegExp;
	/** in an address or a file name, where words stand together */
	readonly inAddress: RegExp;
}

/** In an address, shorter words are found only where they stand by themselves. Letters. */
const shortest = 4;

const notLetters = /[^\p{L}\p{N}\p{M}]+/gu;

/** Scripts that put no blanks between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Lines of `_private-words.txt` → what to look for. */
export function toPrivateWords(lines: readonly string[]): PrivateWord[] {
	return lines.flatMap((word) => {
		const folded = fold(word);
		const parts = folded.split(/[\s_-]+/).filter((part) => part !== "");
		const letters = folded.replace(notLetters, "");
		if (letters === "") return [];
		const pattern = parts
			.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
			.join("[\\s\\p{P}\\p{Z}_]{0,3}");
		const whole = `(?<![\\p{L}\\p{N}])${pattern}s?(?![\\p{L}\\p{N}\\p{M}])`;
		const anywhere = `${pattern}(?!\\p{M})`;
		const free = unspaced.test(folded);
		return [
			{
				word,
				letters,
				inText: new RegExp(free ? anywhere : whole, "gu"),
				inAddress: new RegExp(free || [...letters].length >= shortest ? anywhere : whole, "gu"),
			},
		];
	});
}

/** What a file says, and by what names. */
export interface Said {
	readonly body: string;
	readonly head?: Head;
	/** names of the file, its address: they go out too */
	readonly names: readonly string[];
}

/**
 * No private word goes out: in text or front matter, in an address or a name, in any case and Unicode form, whole or cut
 * up by marks.
 *
 * Why: a child's school, a street. Nothing quiets this.
 */
export function privateWord({ body, head, names }: Said, words: readonly PrivateWord[]): Finding[] {
	if (words.length === 0) return [];
	const text = wholeText(body, head);
	const letters = lettersOf(`${text} ${names.join(" ")}`);
	const possible = words.filter((word) => !letters || letters.some((each) => each.includes(word.letters)));
	if (possible.length === 0) return [];
	const file = new VFile({ value: text });
	const found = new Map<string, Finding>();
	const add = ({ word }: PrivateWord, place: Position | undefined, where = "") => {
		const reason = `Unexpected private word \`${word}\`${where}, expected text without it: it stands in \`_private-words.txt\``;
		const key = `${word} ${place?.start.line}:${place?.start.column}`;
		if (!found.has(key)) found.set(key, { rule: "private-word", reason, place });
	};
	const passages = passagesOf(text, body, head).map((each) => ({
		...each,
		folded: foldWithPlaces(each.text),
	}));
	for (const word of possible) {
		for (const { folded, places, isAddress } of passages) {
			for (const { 0: match, index } of folded.text.matchAll(isAddress ? word.inAddress : word.inText)) {
				const at = (each: number) => places(folded.places[each] ?? 0);
				add(word, toPosition(file, at(index), at(index + match.length - 1) + 1));
			}
		}
		const isName = names.some((name) => fold(name).search(word.inAddress) >= 0);
		if (isName) add(word, toPosition(file, 0, 0), " in the name of the file");
	}
	return [...found.values()];
}

/**
 * All letters of a text, without what can stand between those of one word: nearly every text can then be left unread.
 * Undefined when there is no telling without reading.
 */
function lettersOf(text: string): string[] | undefined {
	// The marks below take the square of a text that opens many and closes none.
	if (text.length > 50_000 || /&#?\w+;/.test(text)) return undefined;
	const squeezed = (each: string) => fold(each).replace(notLetters, "");
	const withoutMarks = text.replace(/<[^>]*>|\]\([^)]*\)|\]\[[^\]]*\]/g, "");
	return [
		squeezed(text),
		...(withoutMarks === text ? [] : [squeezed(withoutMarks)]),
		...(/%[\da-f]{2}/i.test(text) ? [squeezed(decoded(text))] : []),
	];
}
