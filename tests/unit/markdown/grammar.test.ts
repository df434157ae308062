import fc from "fast-check";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import { expect, it } from "vitest";
import { parseMarkdown } from "#lib/markdown/parser.ts";

/** All of the grammar, whatever the text. */
function wholeGrammar(this: Processor) {
	for (const extension of this.data().micromarkExtensions ?? []) {
		if (extension.flow?.[58] && extension.text?.[58]) delete extension.text;
	}
}
const whole = remark().use(remarkGfm).use(remarkDirective).use(wholeGrammar).freeze();

const pieces = [
	..."a b [ ] ( ) < > ! * _ ~ ` | : - \\ @ . / & # ^".split(" "),
	...["\n", "\n\n", " ", "http://", "https://a.example", "HTTP://B.example", "www.c.example", "me@d.example"],
	...[
		"](http://e.example)",
		"[f](https://f.example)",
		"![g](https://g.example/x.jpg)",
		"<https://h.example>",
	],
	...[
		"[i]: https://i.example\n",
		"| a | b |\n| - | - |\n| c | d |\n",
		"a\n:-\n",
		"|\n-|\n",
		"\\](http://j.example",
	],
	...["> ", "- ", "1. ", "    ", "`http://k.example`", "<b>", "www\\.l.example", "https:&#47;&#47;m.example"],
];

it("a text is read as if every construct were looked for, also where some are left out", () => {
	const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((some) => some.join(""));
	fc.assert(
		fc.property(text, (text) => {
			expect(parseMarkdown(text)).toEqual(whole.parse(text));
		}),
		{ numRuns: 3000 },
	);
});

it.each([
	["a table without a pipe", "a\n:-\nb"],
	["an address in what looks like a target and is none", "\\[a](http://b.example) *c*"],
	["an address in the words of a link", "[see http://a.example](https://b.example)"],
])("%s is one all the same", (_what, text) => {
	expect(parseMarkdown(text)).toEqual(whole.parse(text));
});
