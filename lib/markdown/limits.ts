import type { Point, Position } from "unist";
import type { Finding } from "#lib/content/report.ts";

/**
 * What no person writes, and what would keep the parsers busy for minutes, or fill the memory: their work grows with
 * the square of some of these. It is counted, never timed, so that a text is refused on every machine or on none.
 */
export const most = {
	/** quotations, lists and blocks inside each other */
	depth: 64,
	/** lines; each level of a list or quotation in front of one counts as another, and so does each cell of a table */
	lines: 15_000,
	/** marks such as `*` and `[` in one paragraph */
	marks: 2_000,
	/** marks in the whole text: a book has half as many */
	allMarks: 40_000,
	/** characters between brackets; looking for addresses in them takes the square */
	bracketed: 20_000,
	/** headings that are underlined; each is looked for in all that comes before it */
	underlines: 2_000,
	columns: 500,
	/** elements inside each other: lists have two a level, and words may be strong in them */
	elements: 200,
	/** abbreviations with a definition: a dictionary's worth */
	abbreviations: 1_000,
	/** characters of HTML that the short rows of tables, references, notes and abbreviations are written out to */
	output: 1_000_000,
};

/** Marks that any paragraph may have; only what goes beyond is squared. */
const ordinary = 200;

const reasons = {
	depth: `Unexpected nesting, expected at most ${most.depth} quotations, lists or blocks inside each other`,
	elements: `Unexpected nesting, expected at most ${most.elements} elements inside each other: close those that are open`,
	lines: `Unexpected length, expected at most ${most.lines.toLocaleString("en")} lines: split the text into several posts`,
	marks: `Unexpected paragraph, expected at most ${most.marks.toLocaleString("en")} marks such as \`*\` and \`[\` in it: split it, or put code between lines of \`\`\``,
	allMarks: `Unexpected length, expected at most ${most.allMarks.toLocaleString("en")} marks such as \`*\` and \`[\`: split the text into several posts`,
	bracketed: `Unexpected text in brackets, expected at most ${most.bracketed.toLocaleString("en")} characters between \`[\` and \`]\`: close them earlier`,
	underlines: `Unexpected underline, expected at most ${most.underlines.toLocaleString("en")} headings that have one: write \`# \` before them`,
	columns: `Unexpected table, expected at most ${most.columns} columns`,
	abbreviations: `Unexpected abbreviation, expected at most ${most.abbreviations.toLocaleString("en")} of them`,
	output:
		"Unexpected table, reference, note or abbreviation, expected one that is not filled up or repeated to a million characters",
};

/** What to say of too much of something. */
export const tooMuch = (what: keyof typeof reasons, place: Point | Position | undefined): Finding => ({
	rule: "text-size",
	reason: reasons[what],
	place,
});

// Each of these matches in one way only: else it would itself take for ever.
const containers = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\s[\]]+\]:)*/;
const marker = />|[-+*]|\d+[.)]|\[[^\]]+\]:/g;
const rule = /^[ \t>]*([-*])[ \t]*(?:\1[ \t]*){2,}$/;
const fence = /^(?:`{3,}(?!.*`)|~{3,})/;
const tableRule = /^[ \t>|:-]+$/;
/** A mark of inline Markdown; or a long row of punctuation, at the end of an address perhaps. */
const mark = /\*+|_+|~+|`+|\$+|[[\]<@]|:\/\/|www\.|[!"'(),.:;?&]{50,}/gi;
const underline = /^(?:=+|-+)$/;

/** Finds what makes a text too much for the parser; undefined when nothing does. Says so of the line where it is. */
export function findExcess(body: string): Finding | undefined {
	let size = 0;
	let squares = 0;
	let inParagraph = 0;
	let openBlocks = 0;
	let openFence = "";
	let inTable = false;
	let marks = 0;
	let underlines = 0;
	const brackets = openBrackets();
	for (const [index, line] of body.split(/\r\n?|\n/).entries()) {
		const prefix = containers.exec(line)?.[0] ?? "";
		const text = line.slice(prefix.length).trimEnd();
		const fenced = fence.exec(text)?.[0];
		if (++size > most.lines) return tooMuch("lines", startOf(index));
		if (openFence !== "") {
			if (fenced?.startsWith(openFence) && fenced === text) openFence = "";
			continue;
		}
		openFence = fenced ?? "";

		const markers = rule.test(line) ? 0 : (prefix.match(marker)?.length ?? 0);
		const indentation = Math.max(0, widthOf(prefix) - markers) >> 1;
		const depth = openBlocks + (markers === 0 ? 0 : markers + indentation);
		if (depth > most.depth) return tooMuch("depth", startOf(index));
		size += openBlocks + markers + indentation;
		if (/^:{3,}[a-z]/i.test(text)) openBlocks++;
		else if (/^:{3,}$/.test(text)) openBlocks = Math.max(0, openBlocks - 1);

		const begins = text === "" || /[^ \t>]/.test(prefix) || text.startsWith("#");
		const cells = text.split("|").length - 1;
		inTable = !begins && (inTable || (cells > 0 && tableRule.test(line)));
		if (inTable) size += cells;
		if (inTable && cells > most.columns) return tooMuch("columns", startOf(index));
		if (begins || inTable || fenced) inParagraph = 0;
		if (brackets(text, begins) > most.bracketed) return tooMuch("bracketed", startOf(index));
		if (underline.test(text) && ++underlines > most.underlines) return tooMuch("underlines", startOf(index));
		squares -= weight(inParagraph);
		const before = inParagraph;
		for (const [found] of text.matchAll(mark)) inParagraph += found.length < 50 ? 1 : found.length;
		squares += weight(inParagraph);
		marks += inParagraph - before;
		if (marks > most.allMarks) return tooMuch("allMarks", startOf(index));
		if (squares > weight(most.marks)) return tooMuch("marks", startOf(index));
	}
	return undefined;
}

/** What to say when the stack ran out: over emphasis in emphasis, or elements in elements. */
export const outOfStack = (body: string): Finding =>
	tooMuch("elements", startOf(body.slice(0, body.search(/\S/)).split("\n").length - 1));

const startOf = (index: number): Point => ({ line: index + 1, column: 1 });

/** What stands in brackets may have several lines; shorter than this it costs nothing. Characters. */
const shortBrackets = 1000;

/**
 * Counts, line by line, what stands between brackets.
 *
 * @returns how long a single pair would be that takes as much work as all up to this line
 */
function openBrackets(): (line: string, begins: boolean) => number {
	let depth = 0;
	let length = 0;
	let done = 0;
	const close = () => {
		if (length > shortBrackets) done += length ** 2;
		depth = 0;
		length = 0;
	};
	return (line, begins) => {
		if (begins) close();
		let from = 0;
		for (const { 0: bracket, index } of line.matchAll(/[[\]]/g)) {
			if (depth > 0) length += index - from;
			from = index;
			depth = Math.max(0, depth + (bracket === "[" ? 1 : -1));
			if (depth === 0) close();
		}
		if (depth > 0) length += line.length - from;
		return Math.sqrt(done + (length > shortBrackets ? length ** 2 : 0));
	};
}

const weight = (count: number): number => Math.max(0, count - ordinary) ** 2;

const widthOf = (prefix: string): number => prefix.replaceAll("\t", "    ").replace(/[^ ]/g, "").length;
