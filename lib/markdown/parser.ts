import type { Nodes, Root } from "mdast";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import type { Processor } from "unified";
import { dropComments } from "#lib/markdown/comments.ts";

/**
 * Keeps leaf and container directives (`::name`, `:::name`) and drops text directives: in prose `10:30`, `Matt 5:16` and
 * `a:b` are words. Taking the syntax out of the grammar leaves nothing to restore afterwards.
 */
function flowDirectivesOnly(this: Processor) {
	for (const extension of this.data().micromarkExtensions ?? []) {
		const colon = ":".charCodeAt(0);
		if (extension.flow?.[colon] && extension.text?.[colon]) delete extension.text;
	}
}

/** Takes constructs of a name out of the grammar. */
function without(name: RegExp) {
	return function (this: Processor) {
		const data = this.data();
		for (const extension of data.micromarkExtensions ?? []) {
			for (const part of [extension.flow, extension.text]) {
				for (const [key, constructs] of Object.entries(part ?? {})) {
					const kept = [constructs]
						.flat()
						.filter((each: { name?: string | undefined } | undefined) => !name.test(each?.name ?? ""));
					Object.assign(part ?? {}, { [key]: kept });
				}
			}
		}
		// Addresses are looked for in the finished tree, too.
		if (name.test("protocolAutolink")) {
			data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
				.flat()
				.filter(({ enter }) => !enter?.literalAutolink);
		}
	};
}

/** What a text may need besides what every text has. Each costs a fifth of the time, whether or not there is any. */
interface Needs {
	readonly tables: boolean;
	readonly addresses: boolean;
	readonly formulas: boolean;
}

const grammar = remark().use(remarkGfm).use(remarkDirective).use(flowDirectivesOnly).freeze();

const parsers = new Map<string, typeof grammar>();

function parserFor({ tables, addresses, formulas }: Needs): typeof grammar {
	const key = `${tables} ${addresses} ${formulas}`;
	const known = parsers.get(key);
	if (known) return known;
	const parser = grammar();
	if (!tables) parser.use(without(/^table$/));
	if (!addresses) parser.use(without(/Autolink$/));
	// A dollar is money; two of them hold a formula.
	if (formulas) parser.use(remarkMath, { singleDollarTextMath: false });
	parser.freeze();
	parsers.set(key, parser);
	return parser;
}

/** A bare address can begin here. */
const address = /https?:\/\/|www\.|@/i;

/** The same, but for the target of a link and what stands in angle brackets. */
const bareAddress = /(?<!\]\(|<)https?:\/\/|www\.|@/i;

/** The row under the head of a table has one of these. */
const table = /\||:-|-:/;

/** Markdown (CommonMark, GFM, block directives, `$$formulas$$`) → mdast. Pure; throws nothing for any text. */
export function parseMarkdown(text: string): Root {
	const needs = {
		tables: table.test(text),
		addresses: bareAddress.test(text),
		formulas: text.includes("$$"),
	};
	let tree = parserFor(needs).parse(text);
	// What looked like the target of a link was none.
	if (!needs.addresses && hasAddress(tree)) tree = parserFor({ ...needs, addresses: true }).parse(text);
	if (text.includes("<!--")) dropComments(tree);
	return tree;
}

const hasAddress = (node: Nodes): boolean =>
	node.type === "text" ? address.test(node.value) : "children" in node && node.children.some(hasAddress);
