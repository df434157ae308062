import type { Heading, Link, Nodes, Paragraph, TableCell, Text } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";

/** The words of a paragraph, a heading or a table cell as a reader gets them, without marks. */
export interface Prose {
	/** with `￼` for what is no word: a picture, code, the mark of a note */
	readonly text: string;
	/** index in `text` → offset in the file */
	readonly at: (index: number) => number;
	/** stretches of `text` that are addresses, or links to write or call */
	readonly addresses: readonly (readonly [start: number, end: number])[];
}

/** What a check says of words; its messages go on the file. */
export type ProseCheck = (prose: Prose, file: VFile, node: Paragraph | Heading | TableCell) => void;

/** Stands for what is no word. */
export const noWord = "\ufffc";

/** Checks of words as one check of nodes: the words are put together once for all of them. */
export function proseChecks(checks: readonly ProseCheck[]): TextCheck {
	const run = (node: Paragraph | Heading | TableCell, file: VFile) => {
		const prose = proseOf(node, String(file));
		for (const check of checks) check(prose, file, node);
	};
	return { paragraph: run, heading: run, tableCell: run };
}

/**
 * The words of a block, each with its place.
 *
 * @param source the Markdown that `node` was parsed from
 */
export function proseOf(node: Nodes, source: string): Prose {
	const pieces: Pieces = { text: "", stretches: [], addresses: [] };
	append(node, source, pieces);
	const { text, stretches, addresses } = pieces;
	const at = (index: number): number => {
		const stretch = stretches.findLast(({ from }) => from <= index);
		if (!stretch) return 0;
		const { from, start, places } = stretch;
		return places ? (places[index - from] ?? start) : start + index - from;
	};
	return { text, at, addresses };
}

interface Pieces {
	text: string;
	/** where each stretch of `text` begins, and where it stands: one after another unless `places` says otherwise */
	readonly stretches: {
		readonly from: number;
		readonly start: number;
		readonly places?: number[] | undefined;
	}[];
	readonly addresses: [start: number, end: number][];
}

function append(node: Nodes, source: string, pieces: Pieces): void {
	const from = pieces.text.length;
	const start = node.position?.start.offset ?? 0;
	const add = (text: string, places?: number[]) => {
		pieces.stretches.push({ from, start, places });
		pieces.text += text;
	};
	if (node.type === "text") {
		add(node.value, placesOf(node, source));
	} else if (node.type === "html") {
		if (/^<br\b/i.test(node.value)) add("\n");
	} else if (node.type === "break") {
		add("\n");
	} else if ("children" in node) {
		for (const child of node.children) append(child, source, pieces);
		if (node.type === "link" && isAddress(node, source)) pieces.addresses.push([from, pieces.text.length]);
	} else {
		add(noWord);
	}
}

/** An address that stands as its own words, but for one of mail; or a link that was made to write or call by. */
export function isAddress(node: Link, source: string): boolean {
	const bracketed = source[node.position?.start.offset ?? 0] === "[";
	const contact = /^(?:mailto|tel|sms):/i.test(node.url);
	if (bracketed && contact) return true;
	const [text] = node.children;
	return !contact && text?.type === "text" && node.url.endsWith(text.value);
}

/**
 * Where each character of a text stands, when not one after another: references (`&amp;`), escapes and the marks of
 * quotations are longer in the source.
 */
function placesOf({ value, position }: Text, source: string): number[] | undefined {
	const start = position?.start.offset ?? 0;
	const end = position?.end.offset ?? start;
	if (end - start === value.length) return undefined;
	const places: number[] = [];
	let at = start;
	for (let index = 0; index < value.length; index++) {
		while (at < end && source[at] !== value[index] && /[\\\s>]/.test(source[at] ?? "")) at++;
		places.push(Math.min(at, end - 1));
		const reference =
			source[at] === "&" && value[index] !== source[at + 1] && /^&#?\w+;/.exec(source.slice(at, end));
		at += reference ? reference[0].length : 1;
	}
	return places;
}
