import { describe, expect, it } from "vitest";
import { bodyOf } from "#lib/bodies.ts";
import { shown } from "#tests/unit/support/html.ts";

async function body(text: string) {
	const { html, lists, findings } = await bodyOf({
		path: "a.md",
		file: "/blog/a.md",
		slug: "a",
		titleInBody: false,
		body: text,
	});
	return { html, lists: lists.map(({ name }) => name), said: findings.map(({ reason }) => reason) };
}

describe("a colon in a sentence", () => {
	it.each([
		"It was 10:30, or 10:30pm.",
		"See Matt 5:16 and John 3:16-17.",
		"Write a:b[c] or a:b{c} or :smile: or :a[b]{c}.",
		"Note:this and :that.",
		"::not at the end of a line [a]",
	])("is a colon: %s", async (text) => {
		expect(await shown(text)).toBe(`<p>${text}</p>`);
		expect((await body(text)).said).toEqual([]);
	});
});

describe("a list of ways to help in a post", () => {
	it("has its place where it is called, on a line of its own", async () => {
		const { lists, said, html } = await body("Before.\n\n::ways-to-help[families]\n\nAfter.");
		expect(lists).toEqual(["families"]);
		expect(said).toEqual([]);
		expect(html).toMatch(/Before\..*\0help:families\0.*After\./s);
	});

	it.each([
		["in a quotation", "> ::ways-to-help[families]"],
		["in a list", "- ::ways-to-help[families]"],
		["in a footnote", "a[^1]\n\n[^1]: b\n\n    ::ways-to-help[families]"],
	])("is a message, and stays as text, %s", async (_where, text) => {
		const { lists, said, html } = await body(text);
		expect(lists).toEqual([]);
		expect(said).toEqual([
			"Unexpected `::ways-to-help` inside a quotation or list, expected it on a line of its own",
		]);
		expect(html).toContain("::ways-to-help[families]");
	});

	it("is a message without a name", async () => {
		for (const text of ["::ways-to-help", "::ways-to-help[]", "::ways-to-help[ ]"]) {
			expect((await body(text)).said).toEqual([
				"Unexpected `::ways-to-help` without a list, expected its name: `::ways-to-help[families]`",
			]);
		}
	});

	it("is a message when it is written as a block", async () => {
		const { said, html } = await body(":::ways-to-help[families]\nInside.\n:::");
		expect(said).toEqual(["Unexpected `:::ways-to-help`, expected `::ways-to-help[name-of-the-list]`"]);
		expect(html).toMatch(/:::ways-to-help\[families\].*Inside\..*:::/s);
	});
});

describe("a directive that is not known", () => {
	it.each([
		["::foo", "::foo"],
		["::foo[a *b* c]{.d e=f}", "::foo[a *b* c]{.d e=f}"],
		["> ::foo[a]", "::foo[a]"],
		["- ::foo", "::foo"],
	])("stays as it was written, with a message: %s", async (text, kept) => {
		expect(await shown(text)).toContain(kept);
		expect((await body(text)).said).toEqual([
			"Unexpected `::foo`, expected `::ways-to-help[name-of-the-list]`",
		]);
	});

	it("loses nothing of what a block holds", async () => {
		const html = await shown(
			":::note[A *label*]\nFirst.\n\n- second\n\n::::inner\nThird.\n::::\n:::\n\nAfter.",
		);
		for (const words of [
			":::note[A *label*]",
			"First.",
			"<li>second</li>",
			"::::inner",
			"Third.",
			"After.",
		]) {
			expect(html).toContain(words);
		}
	});

	it("is a message that knows what was meant", async () => {
		const { findings } = await bodyOf({
			path: "a.md",
			file: "/blog/a.md",
			slug: "a",
			titleInBody: false,
			body: "\n\n::way-to-help[families]",
		});
		expect(findings).toEqual([
			{
				rule: "directive",
				reason: "Unexpected `::way-to-help`, expected `::ways-to-help[name-of-the-list]`",
				place: expect.objectContaining({ start: expect.objectContaining({ line: 3, column: 1 }) }),
			},
		]);
	});
});
