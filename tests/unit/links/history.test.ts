import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeHistory, readHistory } from "#lib/links/history.ts";
import type { History, LinkRecord } from "#lib/links/history-file.ts";
import { blogOf } from "#tests/support/blog.ts";
import { problems } from "#tests/unit/support/problems.ts";

const record: LinkRecord = {
	seen: [
		{ saw: "fine", first: "2026-01-01", last: "2026-05-01", status: 200 },
		{ saw: "gone", first: "2026-06-01", last: "2026-06-02", status: 404 },
	],
	archived: "https://web.archive.org/web/2026/https://a.test/",
};

const text = `{
	"https://a.test/": {
		"archived": "https://web.archive.org/web/2026/https://a.test/",
		"seen": [
			{ "saw": "fine", "first": "2026-01-01", "last": "2026-05-01", "status": 200 },
			{ "saw": "gone", "first": "2026-06-01", "last": "2026-06-02", "status": 404 }
		]
	},
	"https://b.test/": {
		"seen": [
			{ "saw": "unclear", "first": "2026-06-01", "last": "2026-06-01", "why": "no answer in time" }
		]
	}
}
`;

const fileIn = (folder: string) => path.join(folder, "_links.json");

describe("the history of links", () => {
	it("is written in the order of letters, a line for what was seen in a row", () => {
		const folder = blogOf({});
		changeHistory(
			folder,
			() =>
				new Map<string, LinkRecord>([
					[
						"https://b.test/",
						{
							seen: [{ why: "no answer in time", last: "2026-06-01", first: "2026-06-01", saw: "unclear" }],
						},
					],
					["https://a.test/", record],
				]),
		);
		expect(readFileSync(fileIn(folder), "utf8")).toBe(text);
		expect(readHistory(folder).value.get("https://a.test/")).toEqual(record);
	});

	it("is not there before there is anything to keep, and not written when nothing has changed", () => {
		const folder = blogOf({});
		changeHistory(folder, (history) => history);
		expect(existsSync(fileIn(folder))).toBe(false);
		writeFileSync(fileIn(folder), text);
		const { ino, mtimeMs } = statSync(fileIn(folder));
		changeHistory(folder, (history) => new Map([...history].reverse()));
		expect(statSync(fileIn(folder))).toMatchObject({ ino, mtimeMs });
	});

	it("takes in what another program saved meanwhile", () => {
		const folder = blogOf({ "_links.json": "{}\n" });
		let times = 0;
		changeHistory(folder, (history) => {
			if (times++ === 0) writeFileSync(fileIn(folder), text);
			return new Map([...history, ["https://c.test/", { seen: [] }]]);
		});
		expect([...readHistory(folder).value.keys()]).toEqual([
			"https://a.test/",
			"https://b.test/",
			"https://c.test/",
		]);
	});

	it("comes back as it was, whatever is in it", () => {
		const word = fc.string({ unit: "grapheme" });
		const url = fc.webUrl({ withQueryParameters: true });
		const day = fc.integer({ min: 0, max: 3000 });
		const toDay = (number: number) => new Date(Date.UTC(2020, 0, number)).toISOString().slice(0, 10);
		const history = fc.dictionary(url, fc.record({ why: word, first: day, length: day }));
		const folder = blogOf({});
		fc.assert(
			fc.property(history, (written) => {
				const expected: History = new Map(
					Object.entries(written).map(([key, { why, first, length }]) => [
						key,
						{
							seen: [{ saw: "unclear", first: toDay(first), last: toDay(first + length), why }],
							archived: key,
						},
					]),
				);
				changeHistory(folder, () => expected);
				expect(new Map(readHistory(folder).value)).toEqual(expected);
			}),
			{ numRuns: 100 },
		);
	});
});

/** Each with what is found in it: line, column and words. */
const broken: readonly [string, string, string][] = [
	["a line that was torn off", text.slice(0, 140), '5:30 Unexpected `"2026-01-`'],
	["a merge that was left half done", `<<<<<<< HEAD\n${text}`, "1:1 Unexpected `<"],
	["a list", "[]", "1:1 Unexpected `[]`, expected links"],
	["another program's file", '{\n\t"name": "galley"\n}\n', '2:2 Unexpected `"name"`, expected an address'],
	["an empty file", "", "1:1 Unexpected end, expected JSON"],
	["a comment", `// mine\n${text}`, "1:1 Unexpected `// mine`"],
	[
		"a day that is none",
		text.replace("2026-05-01", "2026-02-31"),
		'5:52 Unexpected `"2026-02-31"`, expected a day such as `2026-10-01`, not before `first`',
	],
	["a verdict that is none", text.replace("gone", "dead"), '6:13 Unexpected `"dead"`, expected one of fine,'],
	["a key that is none", text.replace('"why"', '"wyh"'), '11:69 Unexpected `"wyh"`, expected saw, first'],
	["days in disorder", text.replace("2026-01-01", "2026-08-01"), "5:"],
	["a link twice", text.replace("https://b.test/", "https://a.test/"), "9:2 Unexpected"],
	["brackets without end", "[".repeat(200_000), "1:"],
];

describe("a history that cannot be read", () => {
	it.each([
		["a folder", { "_links.json/file": "" }, "Unexpected folder"],
		["bytes", { "_links.json": Buffer.from([0x7b, 0xff, 0x7d]) }, "Unexpected bytes that are not UTF-8 text"],
	])("since it is %s says so", (_, files, said) => {
		const folder = blogOf(files as Record<string, string | Buffer>);
		const reason = `${said}, expected JSON as \`npm run links\` writes it`;
		expect(readHistory(folder).messages).toMatchObject([{ line: 1, column: 1, reason }]);
		expect(() => changeHistory(folder, (history) => history)).toThrow(reason);
	});

	it.each(broken)("such as %s has its place named", (_, content, said) => {
		const folder = blogOf({ "_links.json": content });
		const { messages, value } = readHistory(folder);
		expect(messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
			expect.stringContaining(said),
		]);
		expect(value.size).toBe(0);
	});

	it.each(broken)("such as %s is not written over", (_, content) => {
		const folder = blogOf({ "_links.json": content });
		expect(() => changeHistory(folder, () => new Map([["https://c.test/", { seen: [] }]]))).toThrow(
			/_links\.json:\d+:\d+.*Unexpected/,
		);
		expect(readFileSync(fileIn(folder), "utf8")).toBe(content);
	});

	it("stops a build, and says so in the check", async () => {
		const folder = blogOf({ "_links.json": "{" });
		expect(await problems(folder)).toEqual([expect.stringMatching(/_links\.json:1:2 error Unexpected /)]);
	});
});
