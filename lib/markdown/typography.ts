import type { Heading, Nodes, Paragraph, Root, TableCell, Text } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import { remark } from "remark";
import remarkSmartypants from "remark-smartypants";
import { setApostrophes } from "#lib/markdown/apostrophes.ts";
import { eachNode } from "#lib/markdown/each-node.ts";

/** Opening and closing marks, double then single, where they are not the English ones. */
const quotes: Record<string, string> = {
	cs: "„“‚‘",
	da: "»«›‹",
	de: "„“‚‘",
	"de-ch": "«»‹›",
	es: "«»“”",
	fi: "””’’",
	fr: "«»“”",
	it: "«»“”",
	nb: "«»‘’",
	nl: "“”‘’",
	no: "«»‘’",
	pl: "„”«»",
	pt: "«»“”",
	ru: "«»„“",
	sv: "””’’",
	uk: "«»„“",
};

function setterFor(marks: string) {
	const [double = "“", doubleEnd = "”", single = "‘", singleEnd = "’"] = marks;
	return remark()
		.use(remarkSmartypants, {
			// `--` is a dash between numbers, `---` one between thoughts; ``quotes'' of TeX are left alone.
			dashes: "oldschool",
			backticks: false,
			openingQuotes: { double, single },
			closingQuotes: { double: doubleEnd, single: singleEnd },
		})
		.freeze();
}

const setters = new Map<string, ReturnType<typeof setterFor>>();

/** By language and region, then by language: `de-CH`, `de`, else English. */
function setterOf(language: string) {
	const tag = language.toLowerCase();
	const marks = quotes[tag] ?? quotes[tag.split("-")[0] ?? ""] ?? "";
	const setter = setters.get(marks) ?? setterFor(marks);
	setters.set(marks, setter);
	return setter;
}

/** What there can be to set. The setter takes text apart to its last comma, so it is shown only blocks with some of this. */
const typewritten = /["'`«»]|--|\.\s?\./;

/** Longer than any paragraph: the setter's time grows with the square. Characters. */
const longest = 20_000;

type Block = Paragraph | Heading | TableCell;

/** Sets quotes, dashes and ellipses as a printer would. Addresses that stand as their own link text stay as they are. */
export function setTypography(tree: Root, language = "en"): void {
	const blocks: Block[] = [];
	const addresses: { node: Text; value: string }[] = [];
	eachNode(tree, (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
			const text = toPlainText(node);
			if (text.length <= longest && typewritten.test(text)) blocks.push(node);
		} else if (node.type === "link") {
			const [text] = node.children;
			if (text?.type === "text" && node.url.endsWith(text.value)) {
				addresses.push({ node: text, value: text.value });
			}
		}
	});
	if (blocks.length === 0) return;
	setBlocks(blocks, language);
	for (const { node, value } of addresses) node.value = value;
}

/** The same for one line of plain text, such as a title. */
export function setLine(text: string, language = "en"): string {
	if (!typewritten.test(text)) return text;
	const value: Text = { type: "text", value: text };
	setBlocks([{ type: "paragraph", children: [value] }], language);
	return value.value;
}

function setBlocks(blocks: Block[], language: string): void {
	for (const block of blocks) setApostrophes(block);
	const isFrench = /^fr(?:-|$)/i.test(language);
	for (const block of blocks) {
		// One by one: the setter takes the square of all that it is shown.
		const shown: Root = { type: "root", children: [block as Paragraph] };
		setterOf(language).runSync(shown);
		if (isFrench) eachNode(shown, spaceInQuotes);
	}
}

/** French marks stand off their words by a narrow space, at which no line breaks (U+202F). */
function spaceInQuotes(node: Nodes): void {
	if (node.type !== "text") return;
	node.value = node.value.replace(/«[ \u00a0\u202f]?/g, "«\u202f").replace(/[ \u00a0\u202f]?»/g, "\u202f»");
}
