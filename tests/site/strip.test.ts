import { describe, expect, it } from "vitest";
import { strip } from "#lib/export/strip.ts";

const taken: Record<string, [html: string, left: string]> = {
	"a script": ["a<script>run()</script>b", "ab"],
	"a script with an address": ['a<script src="/_next/a.js" async=""></script>b', "ab"],
	"a module": ['<script type="module">import "x"</script>', ""],
	"a script whose text has `<!--` and `</p>`": ['<p>a<script>"<!-- </p>"</script>b</p>', "<p>ab</p>"],
	"a script named in capitals": ["a<SCRIPT>run()</SCRIPT>b", "ab"],
	"a preload of a script": ['<link rel="preload" as="script" href="/a.js"/>b', "b"],
	"a preload of a module": ['<link rel="modulepreload" href="/a.js">b', "b"],
	comments: ["a<!--$-->b<!-- <p> -->c", "abc"],
	"an empty place for streamed metadata": ['a<div hidden=""><!--$--><!--/$--></div>b', "ab"],
	"marks of hydration on a style": [
		'<style data-precedence="next" data-href="/a.css">p{}</style>',
		"<style>p{}</style>",
	],
};

const kept: Record<string, string> = {
	"structured data": '<script type="application/ld+json">{"a":"<b>\\u003c/script>"}</script>',
	"speculation rules": '<script type="speculationrules">{"prefetch":[]}</script>',
	"a preload of a font": '<link rel="preload" as="font" href="/a.woff2" crossorigin="">',
	"words about scripts": "<p>Use &lt;script&gt;run()&lt;/script&gt;, then &lt;!-- note --&gt;.</p>",
	"a script in an attribute": '<img alt="<script>run()</script>" src="/a.jpg">',
	"a comment in an attribute": '<a title="<!-- not one -->" href="/">a</a>',
	"quotes in attributes": `<a title='"' data-x="'" href=/a/>b</a>`,
	"a style with `</` and `<!--` in it": '<style>a::after{content:"</p><!-- <script>"}</style><p>b</p>',
	"marks in an author's own text": '<p data-href="x" title="data-precedence=&quot;x&quot;">data-href="x"</p>',
	"a textarea with a script in it": "<textarea><script>x</script></textarea>",
	"a title with a comment in it": "<title><!-- a --> b</title>",
	"a hidden part with words": '<div hidden="">words</div>',
	"a hidden part with an element": '<div hidden=""><img src="/a.jpg"></div>',
	"spaces and line ends": "<p>\r\n\ta  b </p>\n",
	"letters beyond ASCII": "<p>é 🥖 e\u0301 \u2028</p>",
	"what is no tag": "<p>1 < 2 & 3 > 2 </p>",
};

describe("what readers do not need is taken out:", () => {
	it.each(Object.entries(taken))("%s", (_name, [html, left]) => {
		expect(strip(html)).toBe(left);
	});
});

describe("all else stays, byte for byte:", () => {
	it.each(Object.entries(kept))("%s", (_name, html) => {
		expect(strip(html)).toBe(html);
	});
});

it("a page that was stripped has nothing left to strip", () => {
	const page = [...Object.values(taken).map(([html]) => html), ...Object.values(kept)].join("\n");
	expect(strip(strip(page))).toBe(strip(page));
});
