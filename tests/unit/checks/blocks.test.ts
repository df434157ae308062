import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { forReaders } from "#lib/posts.ts";
import { atSlug } from "#lib/site/post.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const front = { title: "T", description: "D", date: "2026-05-01", published: true };
const families =
	"---\ntitle: Families\npublished: true\nlinks:\n  - kind: donate\n    title: A fund\n    url: https://a.example/\n---\n";

const said = (body: string, files: Record<string, string> = {}) =>
	problems(blogOf({ "a.md": post(front, body), "_help/families.md": families, ...files }));

describe("a slip in a block is an error where it is, and not text for readers:", () => {
	it.each([
		[
			"a quotation without an end",
			':::statement{by="Ana Ruiz"}\n\nWe will not.\n\nShe went home.',
			"expected a line `:::` where the quotation ends",
		],
		[
			"a list without an end",
			":::ways-to-help[Do]\n\n- donate: [A](https://a.example/b)\n\nMore.",
			"expected a line `:::` where the list ends",
		],
		["a blank after the colons", ":: ways-to-help[families]", "which cannot be read"],
		[
			"a part of a list in which there is nothing",
			'::ways-to-help[families]{only="read"}',
			"expected a kind that it has: donate",
		],
		[
			"a picture's name with a blank and parentheses",
			'![A kettle](My Kettle (1).JPG "At night")',
			"Unexpected space in `My Kettle (1).JPG`",
		],
		[
			"a title in single quotes",
			"![A kettle](My Kettle.JPG 'At night')",
			"Unexpected space in `My Kettle.JPG`",
		],
		["blanks in a number", "Call [the office](tel:+1 202 555 0100) now.", "expected `tel:+1-202-555-0100`"],
		[
			"a day that is not",
			':::statement{by="Ana" date="31 February 2026"}\n\nWords.\n\n:::',
			"expected a day",
		],
		[
			"a kept copy on the blog itself that is hidden",
			":::ways-to-help[Do]\n\n- read: [A](https://a.example/b)\n  - archived: https://blog.example/hidden/\n\n:::",
			"Unexpected link to `https://blog.example/hidden/`",
		],
	])("%s", async (_what, body, message) => {
		const files = {
			"_site.yaml": "url: https://blog.example\n",
			"hidden.md": post({ published: false, title: "H" }, "Words."),
		};
		const errors = (await said(body, files)).filter((line) => line.includes(" error "));
		expect(errors).toEqual([expect.stringContaining(message)]);
	});
});

it("comments in blocks are for the author alone", async () => {
	const body = [
		":::ways-to-help[Do <!-- zqone --> it]\n",
		"- donate: [Ti <!-- zqtwo --> tle](https://x.example/) — why <!-- zqthree -->",
		"  - hours: nine <!-- zqfour -->\n",
		":::\n",
		'::ways-to-help[families]{heading="H <!-- zqfive -->"}\n',
		':::statement{by="Ana <!-- zqsix -->"}\nWords.\n:::\n',
		'![A](https://b.example/ "T <!-- zqseven -->") and [a](https://b.example/c "T <!-- zqeight -->").',
	].join("\n");
	const folder = blogOf({ "a.md": post(front, body), "_help/families.md": families });
	const found = await atSlug(forReaders(readBlog(folder, now)), "a");
	expect(JSON.stringify(found)).toContain("Ana");
	expect(JSON.stringify(found)).not.toMatch(/zq\w+|<!--|‹!/);
});

it.each(["\u0000", "\u0007", "\u001b", "\u202e", " ", "\r\nATTACH:x"])(
	"an address with %j in it is no address",
	async (sign) => {
		const list = `---\ntitle: L\npublished: true\nlinks:\n  - kind: read\n    title: A\n    url: ${JSON.stringify(`https://o.example/a${sign}b`)}\n---\n`;
		const errors = (await said("Words.", { "_help/l.md": list })).filter((line) => line.includes("l.md"));
		expect(errors).toEqual([expect.stringMatching(/l\.md:7:\d+ error Unexpected /)]);
	},
);
