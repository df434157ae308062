import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { addToList } from "#lib/content/edit-front-matter.ts";
import { flipText } from "#lib/content/flip.ts";
import { said } from "#tests/unit/support/post.ts";

const keys = ["title", "description", "date", "published", "tags"];

function flip(text: string, to: boolean, date?: string) {
	const file = new VFile({ path: "posts/a.md", value: text });
	return { flipped: flipText(file, { to, date, keys }), said: said(file) };
}

const publish = (text: string, date?: string) => flip(text, true, date).flipped?.text;

describe("flipping the flag changes its value and no other byte", () => {
	it.each([
		["a plain line", "---\npublished: false\n---\nBody", "---\npublished: true\n---\nBody"],
		[
			"a comment after it",
			"---\npublished: false   # not yet\n---\n",
			"---\npublished: true   # not yet\n---\n",
		],
		["a tab after it", "---\npublished: false\t\n---\n", "---\npublished: true\t\n---\n"],
		["CRLF", "---\r\npublished: false\r\n---\r\nBody", "---\r\npublished: true\r\n---\r\nBody"],
		[
			"line ends of both kinds",
			"---\r\na: 1\npublished: false\r\n---\n",
			"---\r\na: 1\npublished: true\r\n---\n",
		],
		["a quoted key", "---\n'published' : false\n---\n", "---\n'published' : true\n---\n"],
		["braces", '---\n{a: 1, "published":false}\n---\n', '---\n{a: 1, "published":true}\n---\n'],
		["an anchor", "---\npublished: &flag false\n---\n", "---\npublished: &flag true\n---\n"],
		["a tag", "---\npublished: !!bool false\n---\n", "---\npublished: !!bool true\n---\n"],
		["a value on the next line", "---\npublished:\n  false\n---\n", "---\npublished:\n  true\n---\n"],
		["another case", "---\npublished: FALSE\n---\n", "---\npublished: TRUE\n---\n"],
		["an explicit key", "---\n? published\n: false\n---\n", "---\n? published\n: true\n---\n"],
		["no line end at the end", "---\npublished: false\n---", "---\npublished: true\n---"],
		["no value", "---\npublished: # when?\n---\n", "---\npublished: true # when?\n---\n"],
		["a value in quotes", '---\npublished: "false"\n---\n', "---\npublished: true\n---\n"],
		["a word that is no flag", "---\npublished: no\n---\n", "---\npublished: true\n---\n"],
		[
			"the word in the text",
			"---\npublished: false\n---\npublished: false",
			"---\npublished: true\n---\npublished: false",
		],
		[
			"a comment that has the word",
			"---\n# published: false\npublished: false\n---\n",
			"---\n# published: false\npublished: true\n---\n",
		],
	])("with %s", (_what, before, after) => {
		expect(publish(before)).toBe(after);
	});
});

describe("a key that is missing is added", () => {
	it.each([
		["as the last line", "---\ntitle: A\n---\nBody", "---\ntitle: A\npublished: true\n---\nBody"],
		[
			"with the line ends of the file",
			"---\r\ntitle: A\r\n---\r\n",
			"---\r\ntitle: A\r\npublished: true\r\n---\r\n",
		],
		["under the other keys", "---\n  title: A\n---\n", "---\n  title: A\n  published: true\n---\n"],
		["to nothing", "---\n---\nBody", "---\npublished: true\n---\nBody"],
		["below a comment", "---\n# soon\n---\n", "---\n# soon\npublished: true\n---\n"],
		["in braces", "---\n{title: A}\n---\n", "---\n{title: A, published: true}\n---\n"],
		["in empty braces", "---\n{}\n---\n", "---\n{published: true}\n---\n"],
		["in braces that end in a comma", "---\n{title: A,}\n---\n", "---\n{title: A, published: true,}\n---\n"],
		[
			"after a block of text",
			"---\na: |\n  one\n  two\n---\n",
			"---\na: |\n  one\n  two\npublished: true\n---\n",
		],
		["with a front matter, where there is none", "Body\r\n", "---\r\npublished: true\r\n---\r\n\r\nBody\r\n"],
		["to an empty file", "", "---\npublished: true\n---\n\n"],
	])("%s", (_what, before, after) => {
		expect(publish(before)).toBe(after);
	});

	it("as is a day, where there is none", () => {
		expect(publish("---\ntitle: A\npublished: false\n---\n", "2026-10-01")).toBe(
			"---\ntitle: A\npublished: true\ndate: 2026-10-01\n---\n",
		);
		expect(publish("---\ndate: # which?\npublished: false\n---\n", "2026-10-01")).toBe(
			"---\ndate: 2026-10-01 # which?\npublished: true\n---\n",
		);
	});

	it("but no day where there is one", () => {
		const text = "---\ndate: 2026-09-09\npublished: false\n---\n";
		expect(publish(text, "2026-10-01")).toBe(text.replace("false", "true"));
	});
});

describe("what cannot be changed is left alone, and says why", () => {
	it.each([
		["front matter that cannot be read", "---\ntitle: A: B\n---\n", "Unexpected second colon"],
		["a misspelt key", "---\npublishd: false\n---\n", "Unexpected key `publishd`, expected `published`"],
		[
			"a block of text for a flag",
			"---\npublished: |\n  false\ntitle: A\n---\n",
			"Unexpected way of writing",
		],
		["the key twice", "---\npublished: false\npublished: true\n---\n", "Unexpected second line"],
	])("%s", (_what, text, reason) => {
		const { flipped, said } = flip(text, true);
		expect(flipped).toBeUndefined();
		expect(said.join()).toContain(reason);
	});
});

describe("an entry is added to a list", () => {
	const add = (text: string) => addToList(new VFile({ value: text }), "aliases", "/old/");

	it.each([
		["that is not there", "---\na: 1\n---\n", "---\na: 1\naliases: [/old/]\n---\n"],
		["of one line", "---\naliases: [/a/ , /b/ ] # c\n---\n", "---\naliases: [/a/ , /b/, /old/ ] # c\n---\n"],
		["that is empty", "---\naliases: []\n---\n", "---\naliases: [/old/]\n---\n"],
		[
			"of several lines",
			"---\naliases:\n  - /a/\n  - /b/ # c\nz: 1\n---\n",
			"---\naliases:\n  - /a/\n  - /b/ # c\n  - /old/\nz: 1\n---\n",
		],
		[
			"without indentation, CRLF",
			"---\r\naliases:\r\n- /a/\r\n---\r\n",
			"---\r\naliases:\r\n- /a/\r\n- /old/\r\n---\r\n",
		],
		["that has only its key", "---\naliases:\n---\n", "---\naliases: [/old/]\n---\n"],
	])("%s", (_what, before, after) => {
		expect(add(before)).toBe(after);
	});

	it("but not to what is no list", () => {
		expect(add("---\naliases: /a/\n---\n")).toBeUndefined();
	});
});

/** Front matters as people and programs write them. */
const word = fc.stringMatching(/^[a-zé][a-zé ]{0,12}$/);
const value = fc.oneof(
	word.map((text) => ` ${text}`),
	word.map((text) => ` "${text}: #"`),
	word.map((text) => ` '${text}'`),
	fc.array(word, { maxLength: 3 }).map((words) => ` [${words.join(", ")}]`),
	fc
		.array(word, { minLength: 1, maxLength: 3 })
		.map((words) => words.map((each) => `\n  - ${each}`).join("")),
	word.map((text) => ` |\n  ${text}\n\n  published: false`),
	word.map((text) => ` >-\n    ${text}\n    ---`),
	fc.constant(""),
);
const tail = fc.constantFrom("", " ", "\t", "  # soon", " # published: true", "\t# ---");
const gap = fc.constantFrom("", "\n", "# a comment\n", "  \n");
const flag = fc.record({
	key: fc.constantFrom("published", '"published"', "'published'"),
	colon: fc.constantFrom(": ", ":  ", " : ", ": &a ", ": !!bool ", ":\n  "),
	value: fc.constantFrom("true", "false", "True", "False", "TRUE", "FALSE"),
	tail,
});
const block = fc
	.record({
		lines: fc.array(fc.tuple(gap, value, tail), { maxLength: 4 }),
		flag,
		place: fc.nat(4),
	})
	.map(({ lines, flag: { key, colon, value: truth, tail: after }, place }) => {
		const entries = lines.map(
			([before, each, end], index) => `${before}key${index}:${each}${/\n/.test(each) ? "" : end}`,
		);
		entries.splice(place, 0, `${key}${colon}${truth}${after}`);
		return entries.join("\n");
	});
const flow = fc
	.record({ words: fc.array(word, { maxLength: 3 }), flag, comma: fc.constantFrom("", ",", " ,\n") })
	.map(
		({ words, flag: { key, value: truth }, comma }) =>
			`{${[...words.map((each, index) => `k${index}: "${each}"`), `${key}: ${truth}`].join(", ")}${comma}}`,
	);
const texts = fc
	.record({
		yaml: fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: flow }),
		fence: fc.constantFrom("---", "--- ", "---\t"),
		end: fc.constantFrom("", "\n", "\n\nWords. published: false\n", "\n---\npublished: true\n---"),
		lineEnds: fc.constantFrom("LF", "CRLF", "both"),
	})
	.map(({ yaml, fence, end, lineEnds }) => {
		let line = 0;
		const text = `${fence}\n${yaml}\n---${end}`;
		return text.replace(/\n/g, () =>
			lineEnds === "CRLF" || (lineEnds === "both" && line++ % 2) ? "\r\n" : "\n",
		);
	});

describe("of 1,000 front matters", () => {
	it("each comes back byte for byte when it is flipped to and fro", () => {
		let changed = 0;
		fc.assert(
			fc.property(texts, (text) => {
				const there = flip(text, true).flipped?.text ?? text;
				const here = flip(text, false).flipped?.text ?? text;
				// One of the two is the text itself; from the other, the way leads back.
				const away = there === text ? here : there;
				if (away !== text) changed++;
				expect(flip(away, away === here).flipped?.text).toBe(text);
				expect(Math.abs(away.length - text.length)).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 1000 },
		);
		// Hardly any is refused, or the test would say nothing.
		expect(changed).toBeGreaterThan(950);
	});
});
