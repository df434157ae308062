import { describe, expect, it } from "vitest";
import { rendered } from "#tests/support/render.ts";

describe("code", () => {
	it("is coloured by what its words are, and stays the same text", async () => {
		const html = await rendered("```ts\nconst a = '<b>'; // why\n```");
		expect(html).toContain('<span class="code-keyword">const</span>');
		expect(html).toContain('<span class="code-comment">// why</span>');
		expect(html.replace(/<[^>]+>/g, "")).toContain("const a = '&lt;b&gt;'; // why");
	});

	it("in a language nobody knows stays plain", async () => {
		expect(await rendered("```quenya\n<a> && b\n```")).toContain("<code>&lt;a&gt; &amp;&amp; b</code>");
	});

	it("named after something every object has stays plain too", async () => {
		expect(await rendered("```constructor\na\n```")).toContain("<code>a</code>");
	});

	it("can be reached by the keyboard, since it may be wider than its box", async () => {
		expect(await rendered("    indented")).toContain('<pre tabindex="0">');
	});
});

describe("a formula", () => {
	it("between two dollars becomes MathML", async () => {
		const html = await rendered("The rule $$a^2$$ holds.");
		expect(html).toMatch(/The rule <math><msup><mi>a<\/mi><mn>2<\/mn><\/msup><\/math> holds/);
	});

	it("on its own lines, or in a block called math, stands by itself", async () => {
		expect(await rendered("$$\nx\n$$")).toContain('<math display="block"');
		expect(await rendered("```math\nx\n```")).toContain('<math display="block"');
	});

	it("cannot link or run anything", async () => {
		expect(await rendered("$$\\href{javascript:alert(1)}{x}$$")).not.toMatch(/href=/);
	});

	it("that cannot be read stands as it was written", async () => {
		expect(await rendered("$$\\frac{$$")).toContain("<code>\\frac{</code>");
	});

	it("is not seen in the price of things", async () => {
		expect(await rendered("It was $5, then $10.")).toBe("<p>It was $5, then $10.</p>");
	});
});

describe("a quotation", () => {
	it("that begins with [!NOTE] is a note", async () => {
		const html = await rendered("> [!NOTE]\n> Bring *socks*.");
		expect(html).toContain('<div class="callout" role="note" aria-label="Note"><p class="label">Note</p>');
		expect(html).toContain("<p>Bring <em>socks</em>.</p>");
		expect(html).not.toContain("[!NOTE]");
	});

	it("with other words after the mark is a quotation", async () => {
		expect(await rendered("> [!NOTE] to self")).toContain("<blockquote>");
	});

	it("says at its end whose words they are", async () => {
		expect(await rendered("> Leave it be.\n>\n> — My mother")).toContain(
			'<p class="attribution">— My mother</p>',
		);
	});
});

describe("an abbreviation", () => {
	it("is spelled out wherever it stands, and its definition is not shown", async () => {
		const html = await rendered("*[KIND]: Kids in Need of Defense\n\nAsk KIND, not MANKIND.");
		expect(html).toBe('<p>Ask <abbr title="Kids in Need of Defense">KIND</abbr>, not MANKIND.</p>');
	});

	it("may have any character in it", async () => {
		expect(await rendered("*[C++]: a language\n\nWe use C++.")).toContain(
			'<abbr title="a language">C++</abbr>',
		);
	});

	it("is the longest that it can be, whichever is defined first", async () => {
		const html = await rendered("*[IT]: Italy\n*[IT (dept)]: the department\n\nAsk IT (dept), not IT.");
		expect(html).toContain('<abbr title="the department">IT (dept)</abbr>');
		expect(html).toContain('<abbr title="Italy">IT</abbr>');
	});

	it("is left alone in code", async () => {
		expect(await rendered("*[HTML]: x\n\n`HTML`")).toBe("<p><code>HTML</code></p>");
	});
});

describe("headings", () => {
	it("link to themselves, by their words", async () => {
		expect(await rendered("## What one table can do")).toContain('<h2 id="what-one-table-can-do">');
		expect(await rendered("## Twice\n\n## Twice")).toContain('id="twice-1"');
	});

	it("go one level down when there is a first level: the title has that", async () => {
		expect(await rendered("# One\n\n## Two")).toMatch(/<h2 id="one">.*<h3 id="two">/s);
	});
});

describe("quotation marks", () => {
	it.each([
		["en-GB", "“so” and ‘so’"],
		["de", "„so“ and ‚so‘"],
		["de-CH", "«so» and ‹so›"],
		["sv", "”so” and ’so’"],
	])("are those of %s", async (language, expected) => {
		expect(await rendered(`"so" and 'so'`, language)).toBe(`<p>${expected}</p>`);
	});

	it("stay straight in code and in addresses", async () => {
		const html = await rendered('`"a"` and https://example.org/a--b');
		expect(html).toContain('<code>"a"</code>');
		expect(html).toContain(">https://example.org/a--b<");
	});
});

describe("footnotes", () => {
	it("have the post's name in their ids, and anchors to stand beside their marks", async () => {
		const html = await rendered("One[^x].\n\n[^x]: Note.");
		expect(html).toContain('id="a-fnref-x"');
		expect(html).toContain('href="#a-fn-x"');
		expect(html).toMatch(/<li id="a-fn-x" style="--note:--note-0;--mark:--mark-0/);
	});
});
