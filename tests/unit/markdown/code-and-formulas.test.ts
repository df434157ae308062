import { describe, expect, it } from "vitest";
import { breaches, shown } from "#tests/unit/support/html.ts";

describe("a formula", () => {
	it("is set between two dollars, in a sentence or by itself", async () => {
		expect(await shown("So $$a^2 + b^2$$ it is.")).toMatch(/^<p>So <math>.*<msup>.*<\/math> it is\.<\/p>$/s);
		expect(await shown("$$\n\\frac{1}{2}\n$$")).toMatch(/<math display="block".*<mfrac>/s);
	});

	it("is not what one dollar begins, which is money", async () => {
		expect(await shown("It was $5 or $6.")).toBe("<p>It was $5 or $6.</p>");
	});

	it("stands as it was written when it cannot be read", async () => {
		const html = await shown("$$\\frac{1}$$ and $$\\nothing<b>$$");
		for (const code of ["\\frac{1}", "\\nothing&lt;b&gt;"]) expect(html).toContain(`<code>${code}</code>`);
	});

	it.each([
		"\\href{javascript:alert(1)}{a}",
		"\\url{javascript:alert(1)}",
		"\\includegraphics{https://a.example/a.png}",
		"\\class{page}{a}",
		"\\style{position:fixed}{a}",
		"\\id{text}{a}",
		"\\htmlId{text}{a}",
		"\\htmlClass{page}{a}",
		"\\htmlStyle{position:fixed}{a}",
		"\\htmlData{a=b}{c}",
		"\\data{a=b}{c}",
		"\\text{<script>alert(1)</script>}",
		"\\text{</mtext><img src=x onerror=alert(1)>}",
		"\\color{red;position:fixed}a",
		"\\textcolor{url(//a.example)}{a}",
		"\\colorbox{#fff;background:url(//a)}{a}",
		'\\color{"onclick="alert(1)}a',
		"\\rule{1em;position:fixed}{1em}",
		"\\kern{9999em}a",
		"\\def\\a{\\a\\a}\\a",
		"\\require{html}\\href{a}{b}",
		"\\unicode{60}script\\unicode{62}",
		"\\char60 script\\char62",
		'\\label{"><script>alert(1)</script>}\\ref{a}',
		"\\tag{<img onerror=alert(1)>}",
		"\\begin{equation}a\\label{text}\\end{equation}\\eqref{text}",
		"\\begin{matrix}<script>&\\\\</script>\\end{matrix}",
		"&#60;script&#62;",
		"\\error{a}",
		"\\ce{<script>}",
		"x_{<b onclick=alert(1)>}",
		'\\text{\\char0help:families\\char"0}',
		"\\rule{99999em}{99999em}",
		"\\kern{-9999em}a",
		"\\raisebox{-999cm}{a}",
		`${"{".repeat(5000)}a${"}".repeat(5000)}`,
		`${"\\frac{".repeat(3000)}a`,
		"x^".repeat(5000),
		`${"\\left(".repeat(2000)}`,
	])("runs nothing and fetches nothing: %s", async (tex) => {
		expect(breaches(await shown(`$$\n${tex}\n$$\n\nand $$${tex}$$ here`))).toEqual([]);
	});
});

describe("a formula for which no page has room", () => {
	it.each([
		"\\rule{41em}{2em}",
		"\\hspace{999cm}",
		"a\\kern{-41em}b",
		"\\hspace{-99cm}",
		"\\mkern-9999mu a",
		"\\raisebox{500pt}{a}",
		"x+".repeat(5000),
	])("stands as it was written: %s", async (tex) => {
		expect(await shown(`$$${tex}$$`)).toContain(`<code>${tex}</code>`);
	});

	it("is another than one with spaces in it, back and forth", async () => {
		const html = await shown("$$a\\kern{-2em}b\\hspace{3cm}c\\rule{4em}{1pt}\\text{:-99em}$$");
		for (const length of ["-2em", "3cm", "4em"]) expect(html).toContain(length);
	});

	it("and what comes after too many others stands as it was written, too", async () => {
		const html = await shown(`$$${"x".repeat(4999)}$$\n\n`.repeat(12));
		expect(html.match(/<math/g)).toHaveLength(10);
		expect(html.match(/<code/g)).toHaveLength(2);
	});
});

describe("code", () => {
	it("keeps every character of it", async () => {
		const code = "const a = `<b>$" + "{1 < 2 && 'c'}</b>`; // &amp; \"d\"\n\n\tb();";
		const html = await shown(`\`\`\`js\n${code}\n\`\`\``);
		const text = html
			.replace(/<[^>]*>/g, "")
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">")
			.replaceAll("&amp;", "&");
		expect(text.trim()).toBe(code);
		expect(html).toContain('<span class="code-keyword">const</span>');
	});

	it("stands as it is where a line is longer than any, and after more than a book has", async () => {
		const [short, long] = ["const a = 1;", `const a = 1;${" ".repeat(400)}`];
		expect(await shown(`\`\`\`js\n${short}\n${long}\n\`\`\``)).toMatch(/code-keyword.*\n(?!.*code-keyword)/);
		const html = await shown(`\`\`\`js\n${`${short} // and some more\n`.repeat(5000)}\`\`\`\n\n`.repeat(2));
		const [first, second] = html.split("</pre>");
		expect(first).toContain("code-keyword");
		expect(second).not.toContain("code-keyword");
		expect(second).toContain("const a = 1;");
	});

	it.each([
		"",
		"none",
		"__proto__",
		"constructor",
		'js" onclick="alert(1)',
		"<script>",
		"../../etc/passwd",
		"math2",
		"JS {1,3}",
	])("stands in any language: %j", async (language) => {
		const html = await shown(`\`\`\`${language}\n<script>alert(1)</script>\n\`\`\``);
		expect(breaches(html)).toEqual([]);
		expect(html).toContain("<pre");
	});
});
