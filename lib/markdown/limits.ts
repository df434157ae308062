import type { Nodes, Root } from "mdast";
import type { Finding } from "#lib/content/report.ts";

/**
 * What no person writes, and what would keep the parsers busy for minutes, or fill the memory: their work grows with
 * the square of some of these. It is counted, never timed, so that a text is refused on every machine or on none.
 */
const most = {
	/** quotations, lists and blocks inside each other */
	depth: 64,
	/** lines; each level of a list or quotation in front of one counts as another, and so does each cell of a table */
	lines: 15_000,
	/** marks such as `*` and `[` in one paragraph */
	marks: 2_000,
	columns: 500,
	/** elements inside each other: lists have two a level, and words may be strong in them */
	elements: 200,
	/** characters of HTML that the short rows of tables, and references, are written out to */
	output: 1_000_000,
};

/** Marks that any paragraph may have; only what goes beyond is squared. */
const ordinary = 200;

const reasons = {
	depth: `Unexpected nesting, expected at most ${most.depth} quotations, lists or blocks inside each other`,
	elements: `Unexpected nesting, expected at most ${most.elements} elements inside each other: close those that are open`,
	lines: `Unexpected length, expected at most ${most.lines.toLocaleString("en")} lines: split the text into several posts`,
	marks: `Unexpected paragraph, expected at most ${most.marks.toLocaleString("en")} marks such as \`*\` and \`[\` in it: split it, or put code between lines of \`\`\``,
	columns: `Unexpected table, expected at most ${most.columns} columns`,
	output:
		"Unexpected table or reference, expected one that is not filled up or repeated to a million characters",
};

// Each of these matches in one way only: else it would itself take for ever.
const containers = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\s[\]]+\]:)*/;
const marker = />|[-+*]|\d+[.)]|\[[^\]]+\]:/g;
const rule = /^[ \t>]*([-*])[ \t]*(?:\1[ \t]*){2,}$/;
const fence = /^(?:`{3,}(?!.*`)|~{3,})/;
const tableRule = /^[ \t>|:-]+$/;
/** A mark of inline Markdown; or a long row of punctuation, at the end of an address perhaps. */
const mark = /\*+|_+|~+|`+|\$+|[[\]<@]|[!"'(),.:;?&]{50,}/g;

/** Finds what makes a text too much for the parser; undefined when nothing does. Says so of the line where it is. */
export function findExcess(body: string): Finding | undefined {
	let size = 0;
	let squares = 0;
	let inParagraph = 0;
	let openBlocks = 0;
	let openFence = "";
	let inTable = false;
	for (const [index, line] of body.split(/\r\n?|\n/).entries()) {
		const prefix = containers.exec(line)?.[0] ?? "";
		const text = line.slice(prefix.length).trimEnd();
		const fenced = fence.exec(text)?.[0];
		if (++size > most.lines) return finding(index, reasons.lines);
		if (openFence !== "") {
			if (fenced?.startsWith(openFence) && fenced === text) openFence = "";
			continue;
		}
		openFence = fenced ?? "";

		const markers = rule.test(line) ? 0 : (prefix.match(marker)?.length ?? 0);
		const indentation = Math.max(0, widthOf(prefix) - markers) >> 1;
		const depth = openBlocks + (markers === 0 ? 0 : markers + indentation);
		if (depth > most.depth) return finding(index, reasons.depth);
		size += openBlocks + markers + indentation;
		if (/^:{3,}[a-z]/i.test(text)) openBlocks++;
		else if (/^:{3,}$/.test(text)) openBlocks = Math.max(0, openBlocks - 1);

		const begins = text === "" || /[^ \t>]/.test(prefix) || text.startsWith("#");
		const cells = text.split("|").length - 1;
		inTable = !begins && (inTable || (cells > 0 && tableRule.test(line)));
		if (inTable) size += cells;
		if (inTable && cells > most.columns) return finding(index, reasons.columns);
		if (begins || inTable || fenced) inParagraph = 0;
		squares -= weight(inParagraph);
		for (const [found] of text.matchAll(mark)) inParagraph += found.length < 50 ? 1 : found.length;
		squares += weight(inParagraph);
		if (squares > weight(most.marks)) return finding(index, reasons.marks);
	}
	return undefined;
}

/** What to say when the stack ran out: over emphasis in emphasis, or elements in elements. */
export const outOfStack = (body: string): Finding =>
	finding(body.slice(0, body.search(/\S/)).split("\n").length - 1, reasons.elements);

const finding = (index: number, reason: string): Finding => ({
	rule: "text-size",
	reason,
	place: { line: index + 1, column: 1 },
});

const weight = (count: number): number => Math.max(0, count - ordinary) ** 2;

const widthOf = (prefix: string): number => prefix.replaceAll("\t", "    ").replace(/[^ ]/g, "").length;

/**
 * Finds what would make the HTML much larger than the text (short rows in wide tables, a long address used often), or so
 * deep that the stack runs out, which can end the process: so nothing here calls itself.
 */
export function findOutgrowth(tree: Root): Finding | undefined {
	const addresses = new Map<string, number>();
	const nodes: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (const { node, depth } of nodes) {
		if (depth > most.elements) return at(node, reasons.elements);
		if (node.type === "definition" && !addresses.has(node.identifier)) {
			addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
		}
		if ("children" in node) for (const child of node.children) nodes.push({ node: child, depth: depth + 1 });
	}
	let written = 0;
	const open: string[] = [];
	for (const { node } of nodes) {
		if (node.type === "table") written += 10 * node.children.length * (node.align?.length ?? 0);
		if (node.type === "linkReference" || node.type === "imageReference") {
			written += addresses.get(node.identifier) ?? 0;
		}
		if (written > most.output) return at(node, reasons.output);
		if (node.type === "html" && !follow(node.value, open)) return at(node, reasons.elements);
	}
	return undefined;
}

const tag = /<(\/?)([a-z][\w-]*)/gi;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** What the next of its kind ends, within one of those that hold it. */
const endless = /^(?:dd|dt|li|option|p|tbody|td|tfoot|th|thead|tr)$/;
const holders = ["blockquote", "div", "dl", "ol", "select", "table", "ul"];

/** Keeps the names of the elements that are open after some HTML; says whether they are few enough. */
function follow(html: string, open: string[]): boolean {
	for (const [, slash, written = ""] of html.matchAll(tag)) {
		const name = written.toLowerCase();
		const last = open.lastIndexOf(name);
		const ends = slash
			? last >= 0
			: endless.test(name) && holders.every((each) => open.lastIndexOf(each) < last);
		if (ends) open.length = last;
		if (!slash && !empty.test(name)) open.push(name);
		if (open.length > most.elements) return false;
	}
	return true;
}

const at = ({ position }: Nodes, reason: string): Finding => ({ rule: "text-size", reason, place: position });
