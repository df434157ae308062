import { describe, expect, it } from "vitest";
import { bodyOf } from "#lib/bodies.ts";
import { shown } from "#tests/unit/support/html.ts";

const source = { path: "a.md", file: "/blog/a.md", slug: "a", titleInBody: false };

async function body(text: string) {
	const { html, lists, findings } = await bodyOf({ ...source, body: text });
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
		expect(html).toMatch(/Before\..*\0help:shared-0\0.*After\./s);
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
		expect(said).toEqual([
			"Unexpected `:::ways-to-help` without items, expected `- donate: [Title](https://…) — why` under it; for a list of _help, `::ways-to-help[families]` with two colons",
		]);
		expect(html).toMatch(/:::ways-to-help\[families\].*Inside\..*:::/s);
	});

	it("can be part of it, under a heading of the post's own", async () => {
		const { lists, findings } = await bodyOf({
			...source,
			body: '::ways-to-help[families]{only="call, read" limit=3 heading="Do this"}',
		});
		expect(lists).toMatchObject([{ name: "families", only: ["read", "call"], limit: 3, heading: "Do this" }]);
		expect(findings).toEqual([]);
	});

	it("says that the quotation marks of a word processor cannot be read", async () => {
		expect((await body("::ways-to-help[families]{heading=“Do this”}")).said).toEqual([
			'Unexpected `::ways-to-help[families]{heading=“Do this”}`, which cannot be read, expected straight quotation marks, `"`, in the braces',
		]);
	});

	it.each([
		["limt=3", 26, "Unexpected `limt` in the braces, expected `limit`"],
		["only=read call", 36, 'Unexpected `call` in the braces, expected quotation marks: `only="read call"`'],
		["limit=0", 26, "Unexpected `0` for `limit`, expected a number, such as `limit=3`"],
		["limit=many", 26, "Unexpected `many` for `limit`, expected a number, such as `limit=3`"],
		["heading", 26, 'Unexpected `` for `heading`, expected words in quotes: `heading="What you can do"`'],
		["limit=3 heading=___", 34, "Unexpected `___`, expected the missing words"],
		[
			"only=give",
			26,
			'Unexpected `give` for `only`, expected some of donate, read, watch, listen, call, text, write, volunteer, attend, share, sign, with blanks between them, in quotes: `only="read call"`',
		],
	])("says of {%s} where it is and what to write", async (braces, column, reason) => {
		const { findings } = await bodyOf({ ...source, body: `::ways-to-help[families]{${braces}}` });
		expect(findings).toMatchObject([{ reason, place: { start: { line: 1, column } } }]);
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
			...source,
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
