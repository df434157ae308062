import { describe, expect, it } from "vitest";
import { breaches, shown } from "#tests/unit/support/html.ts";
import { hostileAddresses, hostileHtml } from "#tests/unit/support/vectors.ts";

/** Everywhere Markdown takes an address. */
const addressed: Record<string, (url: string) => string> = {
	"a link": (url) => `[a](${url})`,
	"a link in angle brackets": (url) => `[a](<${url}>)`,
	"a link with a title": (url) => `[a](<${url}> "title")`,
	"a picture": (url) => `![a](<${url}>)`,
	"a picture in a link": (url) => `[![a](<${url}>)](<${url}>)`,
	"an autolink": (url) => `<${url}>`,
	"a bare address": (url) => `See ${url} for more`,
	"a reference": (url) => `[a]\n\n[a]: <${url}> "title"`,
	"a picture by reference": (url) => `![a][b]\n\n[b]: <${url}>`,
	"a footnote": (url) => `a[^1]\n\n[^1]: [b](<${url}>)`,
	"a table": (url) => `| a |\n| - |\n| [b](<${url}>) |`,
	"a heading": (url) => `# [a](<${url}>)\n\n[b](<${url}>)\n====`,
	"a list": (url) => `- [ ] [a](<${url}>)`,
	"a quotation": (url) => `> [!NOTE]\n> [a](<${url}>)`,
	"an anchor in HTML": (url) => `<a href="${url}">a</a>`,
	"an anchor without quotes": (url) => `<a href=${url}>a</a>`,
	"a picture in HTML": (url) => `<img src="${url}" alt="a">`,
	"a quotation in HTML": (url) => `<blockquote cite="${url}">a</blockquote><q cite='${url}'>b</q>`,
	"an area, a form, an object": (url) =>
		`<map><area href="${url}"></map><form action="${url}"><button formaction="${url}"></form><object data="${url}">`,
};

/** Everywhere HTML, or what looks like it, can stand. */
const placed: Record<string, (html: string) => string> = {
	"a block": (html) => html,
	"a paragraph": (html) => `before ${html} after`,
	"a line of its own in a paragraph": (html) => `before\n${html}\nafter`,
	emphasis: (html) => `*${html}* **${html}** ~~${html}~~`,
	"the text of a link": (html) => `[${html}](https://a.example/)`,
	"the title of a link": (html) => `[a](https://a.example/ '${html}')`,
	"the words of a picture": (html) => `![${html}](a.jpg "${html}")`,
	"a heading": (html) => `# ${html}\n\n${html}\n---`,
	"a list": (html) => `- ${html}\n  1. ${html}`,
	"a quotation": (html) => `> ${html}\n>\n> — ${html}`,
	"a table": (html) => `| ${html} | b |\n| - | :-: |\n| c | ${html} |`,
	"a footnote": (html) => `a[^1]\n\n[^1]: ${html}`,
	"the name of a footnote": (html) => `a[^${html}]\n\n[^${html}]: b`,
	"the name of a reference": (html) => `[${html}]\n\n[${html}]: https://a.example/`,
	code: (html) => `\`${html}\`\n\n    ${html}\n\n\`\`\`html\n${html}\n\`\`\``,
	"the language of code": (html) => `\`\`\`${html}\na\n\`\`\`\n\n~~~js ${html}\na\n~~~`,
	"a list of ways to help": (html) => `::ways-to-help[${html}]\n\n::${html}[a]\n\n:::${html}\na\n:::`,
	"an abbreviation": (html) => `The HTML\n\n*[HTML]: ${html}`,
	"another element": (html) =>
		`<div>${html}</div>\n\n<details><summary>${html}</summary>\n\n${html}\n\n</details>`,
	"an attribute": (html) => `<p title="${html}">a</p><p title='${html}'>a</p><p title=${html}>a</p>`,
	"an unclosed comment": (html) => `a <!-- ${html}\n\nb`,
};

describe("nothing in a post runs", () => {
	describe.each(Object.entries(addressed))("in the address of %s", (_name, write) => {
		it.each(hostileAddresses)("%j", async (url) => {
			expect(breaches(await shown(write(url)))).toEqual([]);
		});
	});

	describe.each(Object.entries(placed))("in %s", (_name, write) => {
		it.each(hostileHtml)("%s", async (html) => {
			expect(breaches(await shown(write(html)))).toEqual([]);
		});
	});

	it("would be noticed: the judge of these tests finds what a browser would run", () => {
		const html =
			'<a href="java\tscript:a" onclick="a" class="page">a</a><script>a</script><p style="color:red">';
		expect(breaches(html)).toEqual([
			"<a onClick>",
			"<a> to javascript:a",
			"class page",
			"<script>",
			"style color:red",
		]);
	});
});
