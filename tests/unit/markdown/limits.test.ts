import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { renderBody } from "#lib/markdown/render.ts";
import { findTitle } from "#lib/markdown/title.ts";

const times = (text: string, count: number) => text.repeat(count);
const over = (count: number, line: (index: number) => string) =>
	Array.from({ length: count }, (_, i) => line(i)).join("\n");

function render(body: string) {
	const file = new VFile({ path: "a.md", value: body });
	const { html } = renderBody(file, { slug: "a", titleInBody: false });
	return { html, said: file.messages.map(({ line, reason }) => `${line}: ${reason}`) };
}

/** Texts that would keep the parser busy for minutes, or run it out of stack or memory. */
const refused: Record<string, [body: string, line: number]> = {
	"10,000 quotations in each other": [`Before.\n\n${times(">", 10_000)} a`, 3],
	"10,000 quotations with blanks": [`${times("> ", 10_000)}a`, 1],
	"10,000 lists in a line": [`\n${times("- ", 10_000)}a`, 2],
	"lists of all kinds in a line": [times("- 1. > * ", 100), 1],
	"a list that goes deeper by a line": [over(1000, (depth) => `${times("  ", depth)}- a`), 65],
	"quotations that go deeper by a line": [over(1000, (depth) => `${times("> ", depth)}a\n`), 131],
	"quotations that come and go": [over(10_000, (line) => `${times("> ", line % 60)}a`), 508],
	"footnotes in footnotes": [over(1000, (depth) => `${times("    ", depth)}[^${depth}]: a`), 33],
	"blocks in blocks": [times(":::a\n", 2000), 66],
	"emphasis in emphasis over many lines": [over(3000, () => "*a **b") + over(3000, () => "b** a*"), 1001],
	"emphasis in emphasis on a line": [`${times("*a ", 900)}${times("b* ", 900)}`, 1],
	"elements in elements": [times("<div>\n\n", 5000), 401],
	"elements in elements on a line": [times("<b><i>", 300), 1],
	"100,000 open brackets": [times("[", 100_000), 1],
	"links in links": [`${times("[", 50_000)}a${times("](b)", 50_000)}`, 1],
	"pictures in pictures": [`${times("![", 50_000)}a${times("](b)", 50_000)}`, 1],
	"asterisks between letters": [times("a**b", 50_000), 1],
	"asterisks and underscores": [times("*a _b ", 50_000), 1],
	"comments that never end": [times("a <!-- ", 50_000), 1],
	"definitions that never end": [times('[a]: b "c\n', 20_000), 1001],
	"an address that ends in dots": [`http://a.example/${times("?!.", 20_000)}a`, 1],
	"half addresses": [times("a@b.", 50_000), 1],
	"backticks of growing length": [over(3000, (count) => `e${times("`", count)}`).replaceAll("\n", ""), 1],
	"a table of 50,000 columns": [`${times("|a", 50_000)}\n${times("|-", 50_000)}`, 2],
	"a wide table of short rows": [`${times("|a", 400)}\n${times("|-", 400)}\n${times("a\n", 2000)}`, 1],
	"a long address used often": [`[a]: /${times("b", 50_000)}\n\n${times("[a]\n\n", 500)}`, 41],
	"a long text in brackets": [`[${times("a ", 200_000)}](b)`, 1],
	"the words of a picture that never end": [`\n![${times("a word\n", 12_000)}`, 3335],
	"6,000 underlined headings": [times("a\n=\n", 6000), 4002],
	"one note that is marked 9,000 times": [`${over(60, () => `${times("a[^1] ", 150)}\n`)}\n\n[^1]: b`, 53],
	"150,000 addresses": [times(`${times("a@b.c ", 190)}\n\n`, 790), 421],
	"2,000 abbreviations": [
		`${over(2000, (n) => `*[A${n}]: b\n`)}\n\n${times("A1999 A1998 A1.\n\n", 500)}`,
		2001,
	],
	"a long abbreviation used often": [`*[a]: ${times("b", 50_000)}\n\n${times("a a a a a.\n\n", 500)}`, 9],
	"200,000 lines": [times("a\n", 200_000), 15_001],
	"100,000 items": [times("- a\n", 100_000), 7501],
};

describe("a text that no person writes", () => {
	it.each(Object.entries(refused))("is refused at its line, without delay: %s", (_name, [body, line]) => {
		const { html, said } = render(body);
		expect(html).toBe("");
		expect(said).toEqual([expect.stringMatching(/^\d+: Unexpected .*, expected /)]);
		expect(Number.parseInt(said[0] ?? "", 10)).toBe(line);
	});

	it.each(Object.entries(refused))("is looked through for a title without delay: %s", (_name, [body]) => {
		expect(findTitle(`${body}\n\n# A title`)).toBeOneOf([undefined, "A title"]);
	});
});

describe("a text that is odd, and not too much,", () => {
	it.each([
		["comments that never end, in many blocks", times(`${times("<!-- a ", 190)}\n\n`, 200)],
		["dots and quotation marks in many paragraphs", times(`${times('. "a\'b" ', 1000)}\n\n`, 100)],
		["a picture's address after a long space", `<div><img src=${times(" ", 900_000)}x>`],
	])("is looked through without delay: %s", (_name, body) => {
		expect(render(body).said).toEqual([]);
	});
});

describe("a text that a person may write", () => {
	it.each([
		["ten levels of quotation", times("> ", 10)],
		["ten levels of lists", over(10, (depth) => `${times("    ", depth)}- a`)],
		["a rule of a hundred dashes", `a\n\n${times("-", 100)}\n\n${times("* ", 100)}\n\n${times("_", 100)}`],
		["a paragraph of ten thousand words", `${times("word, *word* and word; ", 2500).slice(0, 20_000)}.`],
		[
			"a table of a thousand rows",
			`| a | b |\n|---|---|\n${times("| [a](https://a.example) | *b* |\n", 1000)}`,
		],
		["a list of two thousand links", times("- [a](https://a.example/) and *more*\n", 2000)],
		["code with more marks than words", `\`\`\`json\n${times('[["*a_b*"]],\n', 5000)}\`\`\``],
		["deeply indented code", `\`\`\`\n${times(`${times(" ", 150)}- > * a\n`, 50)}\`\`\``],
		["a hundred footnotes", over(100, (n) => `a[^${n}]\n\n[^${n}]: b\n`)],
		["a row of dots", times(".", 300)],
		[
			"a table whose cells leave an element open",
			`<table>\n${times("<tr><td><span>a</td><td><b>b</tr>\n", 250)}</table>`,
		],
		["lists in lists that close nothing", times("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>\n\n", 300)],
		["old HTML that closes nothing", times("<p>a<br>b<li>c\n\n", 500)],
		[
			"a hundred abbreviations in a thousand paragraphs",
			`${over(100, (n) => `*[A${n}]: the ${n}th`)}\n\n${times("A1 and A2, A3 or A4.\n\n", 1000)}`,
		],
		["a page in brackets", `[${times("It was early, and the lamp was on. ", 90)}]`],
		["half a megabyte of prose", times(`${times("It was early, and the lamp was on. ", 20)}\n\n`, 700)],
	])("is shown: %s", (_name, body) => {
		const { html, said } = render(body);
		expect(said).toEqual([]);
		expect(html).not.toBe("");
	});
});
