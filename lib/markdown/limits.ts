import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Finding } from "#lib/content/report.ts";

/**
 * What no person writes, and what would keep the parsers busy for minutes, or fill the memory: their work grows with
 * the square of some of these. It is counted, never timed, so that a text is refused on every machine or on none.
 */
const most = {
	/** quotations and lists inside each other */
	depth: 64,
	/** lines; each level of a list or quotation in front of one counts as another */
	lines: 20_000,
	/** marks such as `*` and `[` in one paragraph */
	marks: 4_000,
	/** characters of HTML that the short rows of tables, and references, are written out to */
	output: 1_000_000,
};

/** Marks that any paragraph may have; only what goes beyond is squared. */
const ordinary = 200;

const nesting = `expected at most ${most.depth} quotations or lists inside each other`;
const lines = `expected at most ${most.lines.toLocaleString("en")} lines: split the text into several posts`;
const marks = `expected at most ${most.marks.toLocaleString("en")} marks such as \`*\` and \`[\` in it: split it, or put code between lines of \`\`\``;
const output = "expected one that is not filled up or repeated to more than a million characters";

// Each of these matches in one way only, or it would itself take for ever.
const containers = /^(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))*/;
const marker = /[>+*-]|\d+[.)]/g;
const rule = /^[ \t>]*([-*])[ \t]*(?:\1[ \t]*){2,}$/;
const fence = /^(?:`{3,}(?!.*`)|~{3,})/;
const tableRule = /^[ \t>|:-]+$/;
/** A mark of inline Markdown, or one more in a row of punctuation marks. */
const mark = /[*_~`[\]<$]|(?<=[!-/:;?])[!-/:;?]/g;

/** Finds what makes a text too much for the parser; undefined when nothing does. Says so of the line where it is. */
export function findExcess(body: string): Finding | undefined {
	let size = 0;
	let squares = 0;
	let inParagraph = 0;
	let openFence = "";
	let inTable = false;
	for (const [index, line] of body.split(/\r\n?|\n/).entries()) {
		const prefix = containers.exec(line)?.[0] ?? "";
		const text = line.slice(prefix.length).trimEnd();
		const depth = rule.test(line) ? 0 : depthOf(prefix);
		size += 1 + depth;
		if (depth > most.depth) return finding(index, `Unexpected nesting, ${nesting}`);
		if (size > most.lines) return finding(index, `Unexpected length, ${lines}`);

		const fenced = fence.exec(text)?.[0];
		if (openFence !== "") {
			if (fenced?.startsWith(openFence) && fenced === text) openFence = "";
			continue;
		}
		openFence = fenced ?? "";
		const begins = text === "" || /[^ \t>]/.test(prefix) || text.startsWith("#");
		inTable = !begins && (inTable || (tableRule.test(line) && line.includes("|")));
		if (begins || inTable || fenced) inParagraph = 0;
		squares -= weight(inParagraph);
		inParagraph += text.match(mark)?.length ?? 0;
		squares += weight(inParagraph);
		if (squares > weight(most.marks)) return finding(index, `Unexpected paragraph, ${marks}`);
	}
	return undefined;
}

const finding = (index: number, reason: string): Finding => ({
	rule: "text-size",
	reason,
	place: { line: index + 1, column: 1 },
});

/** What to say when the stack ran out: over emphasis in emphasis, or elements in elements. */
export const outOfStack = (body: string): Finding =>
	finding(body.slice(0, body.search(/\S/)).split("\n").length - 1, `Unexpected nesting, ${nesting}`);

const weight = (count: number): number => Math.max(0, count - ordinary) ** 2;

/** How many containers a line's markers and indentation can stand for. */
function depthOf(prefix: string): number {
	const markers = prefix.match(marker)?.length ?? 0;
	const blanks = prefix.replaceAll("\t", "    ").replace(/[^ ]/g, "").length;
	return markers === 0 ? 0 : markers + Math.max(0, (blanks - markers) >> 1);
}

/** Finds what would make the HTML much larger than the text: short rows in wide tables, a long address used often. */
export function findOutgrowth(tree: Root): Finding | undefined {
	const definitions = new Map<string, number>();
	visit(tree, "definition", ({ identifier, url, title }) => {
		if (!definitions.has(identifier)) definitions.set(identifier, url.length + (title?.length ?? 0));
	});
	let written = 0;
	let found: Finding | undefined;
	visit(tree, (node) => {
		if (found) return;
		if (node.type === "table") written += 10 * node.children.length * (node.align?.length ?? 0);
		if (node.type === "linkReference" || node.type === "imageReference") {
			written += definitions.get(node.identifier) ?? 0;
		}
		if (written > most.output) {
			const what = node.type === "table" ? "table" : "reference";
			found = { rule: "text-size", reason: `Unexpected ${what}, ${output}`, place: node.position };
		}
	});
	return found;
}
