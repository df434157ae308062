import { describe, expect, it } from "vitest";
import { bodyOf } from "#lib/bodies.ts";
import { breaches, shown } from "#tests/unit/support/html.ts";
import { hostileAddresses, hostileHtml } from "#tests/unit/support/vectors.ts";

const source = { path: "a.md", file: "/blog/a.md", slug: "a", titleInBody: false, language: "en-GB" };
const said = async (body: string) =>
	(await bodyOf({ ...source, body })).findings.map(({ place, reason }) => {
		const { line, column } = (place && "start" in place ? place.start : place) ?? {};
		return `${line}:${column} ${reason}`;
	});
const whole =
	':::statement{by="Ana Ruiz" role="mayor" at="a hearing" date="2026-06-20" source="https://www.town.example/a"}\nWe will *not*.\n\nNever.\n:::';

describe("words that somebody said in public", () => {
	it("are a figure: the quotation with its source, and who said it, where and when", async () => {
		const { html, findings, outbound } = await bodyOf({ ...source, body: whole });
		expect(findings).toEqual([]);
		expect(html.replace(/\n/g, "")).toBe(
			'<figure class="statement h-cite"><blockquote class="e-content" cite="https://www.town.example/a"><p>We will <em>not</em>.</p><p>Never.</p></blockquote><figcaption>— <span class="p-author">Ana Ruiz</span>, mayor, a hearing, <time datetime="2026-06-20" class="dt-published">20 June 2026</time>, <cite><a href="https://www.town.example/a" class="u-url">town.example</a></cite></figcaption></figure>',
		);
		expect(outbound.map(({ url }) => url)).toEqual(["https://www.town.example/a"]);
	});

	it("name a network once, where its address says no more than its name", async () => {
		const by = (at: string, source: string) =>
			shown(`:::social-post{by="Ana" at="${at}" date="2026-06-20" source="${source}"}\nNo.\n:::`);
		expect(await by("Facebook", "https://www.facebook.com/ana/1")).toContain(
			'<time datetime="2026-06-20" class="dt-published">June 20, 2026</time>, <cite><a href="https://www.facebook.com/ana/1" class="u-url">Facebook</a></cite>',
		);
		expect(await by("Mastodon", "https://social.example/@ana/1")).toMatch(/Mastodon, .*>social\.example</);
	});

	it("keep their lines when they are a post of a network", async () => {
		expect(await shown(':::social-post{by="Ana"}\nOne line #hope\nand another\n:::')).toContain(
			"<p>One line #hope<br>\nand another</p>",
		);
	});

	it.each([
		[
			":::statement\nWords.\n:::",
			'1:1 Unexpected `:::statement` without a name, expected who said it: `:::statement{by="…"}`',
		],
		[
			':::statement{by="A"}\n:::',
			"1:1 Unexpected `:::statement` without words, expected them below it, and then a line `:::`",
		],
		[
			':::statement{by="A" dte="2026-06-20"}\nWords.\n:::',
			"1:21 Unexpected `dte` in the braces, expected `date`",
		],
		[
			':::statement{by="A" date="20 June 2026"}\nWords.\n:::',
			"1:21 Unexpected `20 June 2026` for `date`, expected `2026-06-20`",
		],
		[
			':::statement{by="A" source="javascript:alert(1)"}\nWords.\n:::',
			'1:21 Unexpected `javascript:alert(1)` for `source`, expected an address that begins with `https://`, in quotes: `source="https://…"`',
		],
		[
			':::statement{by=""}\nWords.\n:::',
			'1:14 Unexpected `` for `by`, expected a name in quotes: `by="Ana Ruiz"`',
		],
		[':::statement{by="___"}\nWords.\n:::', "1:14 Unexpected `___`, expected the missing words"],
		[
			":::statement{by=“Ana Ruiz”}\nWords.\n:::",
			'1:1 Unexpected `:::statement{by=“Ana Ruiz”}`, which cannot be read, expected straight quotation marks, `"`, in the braces',
		],
		[':::statment{by="A"}\nWords.\n:::', '1:1 Unexpected `:::statment`, expected `:::statement{by="…"}`'],
	])("say what there is to mend: %s", async (body, expected) => {
		expect(await said(body)).toEqual([expected]);
		expect(await shown(body)).toContain(body.includes("Words") ? "Words." : ":::");
	});

	it.each([...hostileAddresses, ...hostileHtml])("carry nothing that runs: %s", async (vector) => {
		const value = vector.replaceAll('"', "&quot;").replaceAll("\n", " ");
		const html = await shown(`:::statement{by="${value}" role="${value}" source="${value}"}\n${vector}\n:::`);
		expect(breaches(html)).toEqual([]);
	});
});

describe("a line that leads to other pieces", () => {
	it.each([
		"Related: [A](https://a.example) and [B](https://b.example).",
		"See also: [A](https://a.example), [B](https://b.example)",
		"Siehe auch: [A](https://a.example)",
		"Related: [A](https://a.example) (PBS Frontline), [B](https://b.example), [C](https://c.example) (the book)",
		"See also: [A](https://a.example) · [B](https://b.example), Lilith",
		"See also: [A](https://a.example), Town Gazette; and [B](https://b.example), The Hill.",
	])("is marked as one: %s", async (line) => {
		expect(await shown(line)).toMatch(/^<p class="see-also">/);
	});

	it("is a paragraph like others when it says more", async () => {
		expect(await shown("Related: the [long drive](https://a.example), which I liked.")).toMatch(/^<p>/);
		expect(await shown("Related: [the drive](https://a.example), which I liked.")).toMatch(/^<p>/);
	});
});
