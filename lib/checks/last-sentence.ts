import type { Paragraph, Root, RootContent } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import type { VFile } from "vfile";
import { noWord, proseOf } from "#lib/checks/prose.ts";
import { isShown } from "#lib/checks/shown.ts";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

/**
 * The last sentence of a text is whole.
 *
 * Why: a draft often ends where the writer was called away. Only a paragraph of prose is looked at: lists, verse, code,
 * pictures, a closing line of links and a signature end as they like.
 */
export const lastSentence: TextCheck = { root: lookAtEnd };

/** Characters at the end of a text that are looked at: in longer ones these patterns would take for ever. */
const reach = 200;

/** Where the last word ends. */
function endOf(text: string): number {
	let end = text.length;
	while (end > 0 && /[\s\ufffc]/.test(text[end - 1] ?? "")) end--;
	return end;
}

function lookAtEnd(tree: Root, file: VFile): void {
	const shown = tree.children.filter((node) => isShown(node) && !isAbbreviation(node));
	const last = shown.at(-1);
	const before = last?.type === "leafDirective" ? shown.at(-2) : last;
	if (before?.type !== "paragraph" || closesOtherwise(before)) return;
	const { text, at } = proseOf(before, String(file));
	const end = endOf(text);
	const words = text.slice(0, end);
	const ends = before === last ? stops : stopsBeforeList;
	if (text.slice(end).includes(noWord) && !endsWithNote(before)) return;
	if (
		end === 0 ||
		ends.test(words.slice(-reach)) ||
		isSignature(words) ||
		isVerse(words) ||
		!hasStops(shown, before)
	)
		return;
	const [word = ""] = /\S+$/.exec(words.slice(-reach)) ?? [];
	report(file, {
		rule: "last-sentence",
		reason: `Unexpected end after \`${word}\`, expected a full stop, or the rest of the sentence`,
		place: toPosition(file, at(end - word.length), at(end - 1) + 1),
	});
}

/** A stop, closing marks after it perhaps; a smile; or a script that has no stops. */
const stops =
	/(?:[.!?…‽。．！？｡؟۔।॥։።]["'”’»›“‘)\]}*_~]*|[—–]|--|\p{Extended_Pictographic}(?:\p{M}|\u200d|\p{Emoji_Modifier})*|[:;=8]['-]?[)(DPpO/|*\]]|<3|♥|\^_*\^|[)\]}/]|\p{scx=Thai}|\p{scx=Lao}|\p{scx=Khmer}|\p{scx=Myanmar})$/u;

const stopsBeforeList = new RegExp(`${stops.source}|[:：]$`, "u");

/** A paragraph that ends in a link, or is all set apart by its marks, is a closing line. */
function closesOtherwise({ children }: Paragraph): boolean {
	const parts = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
	const last = parts.findLast(({ type }) => type !== "html" && type !== "footnoteReference");
	const isLink = last?.type === "link" || last?.type === "linkReference" || last?.type === "inlineCode";
	return isLink || (parts.length === 1 && last?.type !== "text");
}

const endsWithNote = ({ children }: Paragraph): boolean => children.at(-1)?.type === "footnoteReference";

/** "Love, Ruth", "Ruth P.", "#parenting": up to three words that are names or greetings. */
const isSignature = (words: string): boolean => words.length < reach && hasFormOfSignature(words);

const hasFormOfSignature = (words: string): boolean =>
	/^\W*\S+(?:\s+\S+)?$/u.test(words) ||
	/^[\P{L}]*\p{Lu}\S*(?:\s+(?:\p{Lu}|x+$|and$|&)\S*){0,4}$/u.test(words) ||
	/[#@][\p{L}\p{N}_-]+$/u.test(words) ||
	/^(?:[-–—~]|via\b|tags?:|p\.?s\.?:?\s\S+$)/iu.test(words);

/** Short lines, one under another. */
const isVerse = (words: string): boolean => {
	const lines = words.split("\n");
	return lines.length > 2 && lines.every((line) => line.trim().length < 50);
};

/** Whether this writer ends sentences with stops at all. */
function hasStops(shown: readonly RootContent[], but: Paragraph): boolean {
	const others = shown
		.filter((node) => node.type === "paragraph" && node !== but)
		.map((node) => toPlainText(node).trim())
		.filter((text) => text.split(/\s+/).length > 5);
	return (
		others.length === 0 ||
		others.filter((text) => stopsBeforeList.test(text.slice(-reach))).length * 2 >= others.length
	);
}

const isAbbreviation = (node: RootContent): boolean =>
	node.type === "paragraph" && /^\*?\[[^\]]+\]:/.test(toPlainText(node));
