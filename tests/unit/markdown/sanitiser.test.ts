import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breaches, shown } from "#tests/unit/support/html.ts";
import { hostileAddresses, hostileHtml } from "#tests/unit/support/vectors.ts";

// biome-ignore format: lists of words
const tags = fc.constantFrom(
	"a", "abbr", "b", "body", "button", "details", "div", "form", "frame", "h2", "html", "iframe", "img", "input", "li", "link", "math",
	"mglyph", "mtext", "noscript", "object", "p", "plaintext", "script", "select", "span", "style", "summary", "svg", "table", "td",
	"template", "textarea", "title", "tr", "ul", "use", "x-a", "xmp", "!--", "![CDATA[", "?php", "/a", "/div", "/p", "/svg", "/table",
);
// biome-ignore format: lists of words
const names = fc.constantFrom(
	"action", "align", "aria-label", "autofocus", "background", "class", "contenteditable", "data-ways-to-help", "data-x", "dir",
	"formaction", "href", "id", "is", "lang", "name", "onclick", "onerror", "ONLOAD", "ping", "poster", "slot", "src", "srcdoc",
	"srcset", "start", "style", "tabindex", "target", "title", "type", "xlink:href", "xmlns",
);
const values = fc.oneof(
	fc.constantFrom(...hostileAddresses, ...hostileHtml),
	fc.constantFrom(
		"a",
		"fn-1",
		"footnote-label",
		"sr-only",
		"checkbox",
		"center",
		"language-js",
		"#a",
		"a.md",
	),
	fc.string(),
);
const attribute = fc
	.tuple(names, values, fc.constantFrom('"', "'", ""))
	.map(([name, value, quote]) => `${name}=${quote}${value}${quote}`);
const open = fc
	.tuple(tags, fc.array(attribute, { maxLength: 3 }))
	.map(([tag, given]) => `<${tag} ${given.join(" ")}>`);
const morsel = fc.oneof(
	open,
	tags.map((tag) => `</${tag}>`),
	fc.constantFrom(
		"\n",
		"\n\n",
		"> ",
		"- ",
		"# ",
		"*",
		"`",
		"```\n",
		"|",
		"\n|-|-|\n",
		"[",
		"](",
		")",
		"![",
		"[^1]",
		"[^1]: ",
		"-->",
		"]]>",
		"$$",
		"&",
		";",
	),
	fc.constantFrom(...hostileHtml),
	fc.string(),
);

describe("whatever HTML and Markdown are nested in each other", () => {
	it("nothing is left but what is on the allow-list", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(morsel, { maxLength: 30 }), async (parts) => {
				expect(breaches(await shown(parts.join("")))).toEqual([]);
			}),
			{ numRuns: 300 },
		);
	}, 60_000);
});

describe("what is left of HTML", () => {
	it.each([
		["<b>a</b> <kbd>b</kbd> <mark>c</mark>", "<p><b>a</b> <kbd>b</kbd> <mark>c</mark></p>"],
		['<abbr title="HyperText">HT</abbr>', '<p><abbr title="HyperText">HT</abbr></p>'],
		['<span lang="fr">oui</span>', '<p><span lang="fr">oui</span></p>'],
		["<center>a</center>", "a"],
		['<font color="red">a</font>', "<p>a</p>"],
		["<script>a</script>b", "b"],
		["<style>a</style>\n\nb", "<p>b</p>"],
		['<a href="https://a.example/" target="_blank">a</a>', '<p><a href="https://a.example/">a</a></p>'],
		['<a href="HTTPS://A.example/">a</a>', '<p><a href="HTTPS://A.example/">a</a></p>'],
		["[a](Https://a.example/)", '<p><a href="Https://a.example/">a</a></p>'],
		["[a](tel:+12022243121)", '<p><a href="tel:+12022243121">a</a></p>'],
		["[a](javascript:b)", "<p><a>a</a></p>"],
		["![a car](https://a.example/car.jpg)", "<p>a car</p>"],
		["![a car](data:image/png;base64,AA)", "<p>a car</p>"],
		["a <!-- a note to myself --> b", "<p>a  b</p>"],
	])("%s", async (written, left) => {
		expect((await shown(written)).trim()).toBe(left);
	});
});
