import { describe, expect, it } from "vitest";
import { suggest } from "#lib/content/suggestions.ts";
import { post } from "#tests/support/blog.ts";
import { readPost } from "#tests/unit/support/post.ts";

const saidOf = (line: string) =>
	readPost(post(`title: T\ndescription: D\npublished: false\n${line}`, "Words.")).said;

describe("a value that cannot be taken is answered by what was meant:", () => {
	it.each([
		["date", "21/11/2026", "`2026-11-21`"],
		["date", "11/21/2026", "`2026-11-21`"],
		["date", "3.4.2026", "`2026-04-03` or `2026-03-04`"],
		["date", "2026-11-1", "`2026-11-01`"],
		["date", "2026/11/01", "`2026-11-01`"],
		["date", "21 November 2026", "`2026-11-21`"],
		["updated", "“2026-11-01”", "`2026-11-01`, without those quotation marks"],
		["lang", "english", "`en`"],
		["lang", "Deutsch", "`de`"],
		["tags", "one; two", "a list of words, `[one, two]`"],
		["tags", '"the house, #reading"', "a list of words, `[the house, reading]`"],
	])("%s: %s", (field, written, expected) => {
		expect(saidOf(`${field}: ${written}`)[0]).toBe(
			`5:${field.length + 3} warning Unexpected \`${written}\` for \`${field}\`, expected ${expected}`,
		);
	});

	it.each([
		["url", "http://fund.example/a", "`https://fund.example/a`"],
		["url", "https:/fund.example", "`https://fund.example`"],
		["url", "//fund.example/a", "`https://fund.example/a`"],
		["url", "www.fund.example", "`https://www.fund.example`"],
		["url", "“https://fund.example”", "`https://fund.example`"],
		["archived", "http://archive.example/https://a.example", "`https://archive.example/https://a.example`"],
		["phone", "1-800-FLOWERS", "`1-800-3569377`"],
		["phone", "2022243121", '`"2022243121"`'],
	])("%s: %s of a link", (field, written, expected) => {
		expect(suggest(field, written)).toBe(expected);
	});

	it.each([
		["date", "2026-02-31"],
		["date", "31/31/2026"],
		["date", "soon"],
		["date", "in 2026"],
		["lang", "elvish"],
		["tags", "{ a: b }"],
		["title", "2026"],
		["url", "mailto:give@fund.example"],
		["url", "give@fund.example"],
		["url", "javascript:alert(1)"],
		["url", "other.md"],
		["url", "a fund"],
		["phone", "call us"],
		["phone", "12"],
	])("nothing is made up: %s: %s", (field, written) => {
		expect(suggest(field, written)).toBeUndefined();
	});
});

it("no list is proposed for one thing in a list", () => {
	expect(saidOf("tags: [a, 2018]")).toEqual([
		"5:11 warning Unexpected `2018` for `tags`, expected a list of words such as `[motherhood, reading]`",
	]);
});

it("a language is one that there is", () => {
	for (const lang of ["en", "fr-CA", "pt-BR", "zh-Hant", "gsw"]) expect(saidOf(`lang: ${lang}`)).toEqual([]);
	for (const lang of ["english", "xx-YY", "en_GB"]) {
		expect(saidOf(`lang: ${lang}`).join()).toContain(`Unexpected \`${lang}\` for \`lang\`, expected `);
	}
});

it("a value that begins with # is a note, and the message says so", () => {
	expect(readPost(post("description: D\npublished: false\ntitle: #1 fan", "Words.")).said).toEqual([
		'4:1 warning Unexpected `#` at the start of `title`, where it begins a note, expected the value in quotes: `title: "#1 fan"`',
	]);
});
