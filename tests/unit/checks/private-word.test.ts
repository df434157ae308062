import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { problemsOfBlog } from "#lib/check.ts";
import { privateWord, toPrivateWords } from "#lib/checks/private-word.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const ready = { title: "Ready", description: "All is well.", date: "2026-05-01", published: true };

/** Places at which private words are found in a body. */
const placesIn = (body: string, ...words: string[]): string[] =>
	privateWord({ body, names: [] }, toPrivateWords(words)).map(({ place }) => {
		const point = place && "start" in place ? place.start : place;
		return `${point?.line}:${point?.column}`;
	});

describe("a private word", () => {
	it.each([
		["as it is", "We went to Linden."],
		["in capitals", "We went to LINDEN."],
		["of somebody", "We went to Linden’s."],
		["several of them", "We went to Lindens."],
		["in two colours", "We went to Lin**den**."],
		["half a link", "We went to [Lin](https://a.example/x)den."],
		["in HTML", "We went to Lin<b>den</b>."],
		["with a soft hyphen", "We went to Lin\u00adden."],
		["with blanks that are not seen", "We went to L\u200bi\u200bnden."],
		["in full width", "We went to \uff2cinden."],
		["with references", "We went to &#76;inden."],
		["with an escape", "We went to Linden\\."],
		["in code", "We went to `Linden`."],
		["in a heading", "We went to\n=\n\n# Linden"],
		["in a table", "| We went to Linden |\n| --- |"],
		["in a quotation", "> - We went to Linden"],
		["in a note", "We went.[^1]\n\n[^1]: To Linden."],
		["in an address", "We [went](https://www.lindenschool.example/)."],
		["in an address, escaped", "We [went](https://a.example/%4Cinden)."],
		["in an address by name", "We [went][1].\n\n[1]: https://linden.example/"],
		["in the name of a picture", "![We went](linden-gate.jpg)"],
		["in the words of a picture", "![Linden](gate.jpg)"],
		["in the title of a picture", '![We went](gate.jpg "Linden")'],
		["in a block of HTML", "<div>\n<p>Linden</p>\n</div>"],
		["in the name of a list", "::ways-to-help[linden]"],
	])("is found %s", (_where, body) => {
		expect(placesIn(body, "Linden")).toHaveLength(1);
	});

	it.each([
		["a longer word", "Lindenholtz is a town."],
		["an accent", "Líndén is a town."],
		["a comment, which no reader gets", "Words. <!-- Linden -->"],
	])("is not found in %s", (_what, body) => {
		expect(placesIn(body, "Linden")).toEqual([]);
	});

	it("of several words is found however they are joined", () => {
		expect(
			placesIn("Old Linden\nRoad, old-linden-road, Old  Linden Road, #OldLindenRoad.", "Old Linden Road"),
		).toEqual(["1:1", "2:7", "2:24", "2:43"]);
	});

	it("with accents is found in one piece and in two, and in a script without blanks", () => {
		expect(placesIn("Renée and Rene\u0301e, not Renee.", "RENE\u0301E")).toEqual(["1:1", "1:11"]);
		expect(placesIn("Straße, STRASSE.", "strasse")).toEqual(["1:1", "1:9"]);
		expect(placesIn("我和李雷去了。", "李雷")).toEqual(["1:3"]);
	});

	it("is found wherever it stands, whatever is around it", () => {
		const around = fc.constantFrom(
			"Words. ",
			"\n\n",
			"**bold** ",
			"> ",
			"- ",
			"`x` ",
			"&amp; ",
			"\u00e9 ",
			"1. ",
			"![a](b.jpg) ",
		);
		fc.assert(
			fc.property(fc.array(around), fc.array(around), (before, after) => {
				const start = before.join("");
				const text = `${start}Zyxwv ${after.join("")}`;
				const line = start.split("\n").length;
				const column = start.length - start.lastIndexOf("\n");
				expect(placesIn(text, "zyxwv")).toEqual([`${line}:${column}`]);
			}),
		);
	});

	it("is found in front matter, in the name of a file and in a list, and no comment quiets it", async () => {
		const folder = blogOf({
			"_private-words.txt": "\ufeff# a school\r\nLinden\r\n",
			"linden-gate.md": post(
				{ ...ready, tags: ["Linden"] },
				"<!-- galley-ignore private-word -->\n\nLinden.",
			),
			"_help/a.md":
				"---\ntitle: A\npublished: true\nlinks:\n  - kind: call\n    title: B\n    note: At Linden\n    url: tel:+12025550100\n---\n",
		});
		const found = (await problemsOfBlog(readBlog(folder, now))).filter(({ rule }) => rule === "private-word");
		expect(
			found.map(({ path, line, column, severity }) => [
				path.slice(folder.length + 1),
				line,
				column,
				severity,
			]),
		).toEqual([
			["_help/a.md", 7, 14, "error"],
			["linden-gate.md", 1, 1, "error"],
			["linden-gate.md", 7, 5, "error"],
			["linden-gate.md", 12, 1, "error"],
		]);
	});
});

describe("in _site.yaml", () => {
	const saidOf = (settings: string) =>
		problems(
			blogOf({ "_private-words.txt": "Linden\n", "_site.yaml": settings, "a.md": post(ready, "Words.") }),
		);

	it.each([
		["the title", "title: Notes from Linden\n", "1:19"],
		["the greeting", 'greeting: "We live in Linden."\n', "1:23"],
		["a word of the blog's own", "words:\n  archive: Linden\n", "2:12"],
		["what the navigation calls a page", "navigation:\n  - Linden Road: archive\n", "2:5"],
		["an address of hers elsewhere", "me: [https://lindenschool.example/]\n", "1:14"],
	])("it is found in %s", async (_where, settings, place) => {
		expect(await saidOf(settings)).toEqual([
			expect.stringContaining(`_site.yaml:${place} error Unexpected private word \`Linden\``),
		]);
	});

	it("it is not looked for in what no reader is told", async () => {
		expect(await saidOf("# Linden\ntitle: Notes\n")).toEqual([]);
	});
});
