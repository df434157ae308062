import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { problemsOfBlog } from "#lib/check.ts";
import { replaceComments, withoutComments } from "#lib/markdown/comments.ts";
import { forReaders } from "#lib/posts.ts";
import { feedFormats, feedText } from "#lib/site/feed.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { photograph } from "#tests/support/pictures.ts";
import { rendered } from "#tests/support/render.ts";
import { shown } from "#tests/unit/support/html.ts";
import { now } from "#tests/unit/support/problems.ts";

const secret = "zqsecret";
const note = `<!-- ${secret} -->`;

const places: Record<string, string> = {
	"the words of a picture": `![A lamp ${note} at night](lamp.jpg "At night")`,
	"the words of a picture named elsewhere": `![A lamp ${note} at night][lamp]\n\n[lamp]: lamp.jpg`,
	"the name of a picture": `![A lamp ${note}]\n\n[A lamp ${note}]: lamp.jpg`,
	"what an abbreviation is short for": `*[KIND]: Kids in Need ${note} of Defense\n\nAsk KIND.`,
	"a heading": `## At night ${note}`,
	"a sentence, a list, a table, a note": `So ${note} it was.[^1]\n\n- a ${note}\n\n| a ${note} |\n| - |\n\n[^1]: b ${note}`,
	"the words of a link": `[words ${note}](https://a.example/)`,
	"a block of its own": `${note}\n\nWords.`,
};

describe("an HTML comment is for nobody but the author, in", () => {
	it.each(Object.entries(places))("%s", async (_place, body) => {
		expect(await shown(body)).not.toContain(secret);
		const text = post({ title: "A", description: "A.", date: "2026-09-01", published: true }, body);
		const blog = blogOf({ "a/index.md": text, "a/lamp.jpg": await photograph("#336699") });
		for (const format of feedFormats) {
			const feed = await feedText(forReaders(readBlog(blog, now)), format);
			expect(feed).toContain("/a/");
			expect(feed).not.toContain(secret);
		}
	});

	it("whose words are there without it", async () => {
		expect(await rendered(places["what an abbreviation is short for"] ?? "")).toBe(
			'<p>Ask <abbr title="Kids in Need of Defense">KIND</abbr>.</p>',
		);
		expect(withoutComments("A lamp <!-- a --> at <!---->night<!-->")).toBe("A lamp at night");
	});

	it("and a picture that has no other words has none", async () => {
		const text = post(
			{ title: "A", description: "A.", date: "2026-09-01", published: true },
			`![${note}](lamp.jpg)`,
		);
		const blog = blogOf({ "a/index.md": text, "a/lamp.jpg": await photograph("#336699") });
		const problems = await problemsOfBlog(readBlog(blog, now));
		expect(problems.map(({ rule }) => rule)).toContain("alt-text");
	});
});

it("comments are found as a browser finds them, and the rest of a text is left alone", () => {
	const morsel = fc.constantFrom("<!--", "-->", "->", "<!-", "-", ">", "a", " ");
	fc.assert(
		fc.property(fc.array(morsel), (morsels) => {
			const text = morsels.join("");
			expect(replaceComments(text, () => "#")).toBe(text.replace(/<!--(?:>|->|.*?-->)/gs, "#"));
		}),
	);
});
