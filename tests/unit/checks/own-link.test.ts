import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { problemsOfBlog } from "#lib/check.ts";
import { ownPath } from "#lib/content/internal-link.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

const shown = { title: "T", description: "What it is about.", date: "2026-09-01", published: true };

const around = {
	"hidden.md": post("title: H\npublished: false", "Words."),
	"first-light.md": post({ ...shown, title: "First light" }, "It was early."),
	"_help/quiet.md": post(
		{ title: "Quiet", published: false, links: [{ kind: "read", title: "A", url: "https://a.example/" }] },
		"",
	),
};

/** What is said of links, with the line. */
async function saidOf(files: Record<string, string>, url = "https://example.org"): Promise<string[]> {
	const folder = blogOf({ ...around, "_site.yaml": `url: ${url}\n`, ...files });
	const problems = await problemsOfBlog(readBlog(folder, now));
	return problems
		.filter(({ rule }) => rule === "internal-link")
		.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}`);
}

const body = (text: string) => ({ "a.md": post(shown, text) });
const hidden = (url: string) =>
	`Unexpected link to \`${url}\`, which readers cannot see, expected a published post or page`;

describe("a link to one's own blog by its full address", () => {
	it.each([
		"https://example.org/hidden/",
		"https://example.org/hidden",
		"http://example.org/hidden/#part",
		"https://EXAMPLE.org/hidden/?a",
		"https://www.example.org/hidden/",
		"https://example.org:443//hidden/index.html",
		"https://me@example.org/h%69dden/",
		"https://example.org/ways-to-help/quiet/",
	])("is a message when that is hidden: %s", async (url) => {
		expect(await saidOf(body(`So.\n\nSee [it](${url}).`))).toEqual([`10:5 error ${hidden(url)}`]);
	});

	it("is one in a blog that is not at the top of its host, and in no other part of that", async () => {
		const text =
			"[a](https://example.org/blog/hidden/) [b](https://example.org/hidden/) [c](https://example.org/blog2/hidden/)";
		expect(await saidOf(body(text), "https://example.org/blog/")).toEqual([
			`8:1 error ${hidden("https://example.org/blog/hidden/")}`,
		]);
	});

	it("is one in HTML, in a list of ways to help, in its introduction, and at the top of pages", async () => {
		const url = "https://example.org/hidden/";
		const links = `links:\n  - kind: read\n    title: A\n    url: "${url}"\n`;
		expect(await saidOf(body(`<a href="${url}">a</a>`))).toEqual([`8:1 error ${hidden(url)}`]);
		expect(
			await saidOf({ "_help/b.md": `---\ntitle: B\npublished: true\n${links}---\n\n[a](${url})\n` }),
		).toEqual([`7:10 error ${hidden(url)}`, `10:1 error ${hidden(url)}`]);
		expect(await saidOf({ "_site.yaml": `url: https://example.org\nnavigation:\n  - It: ${url}\n` })).toEqual(
			[`3:5 error ${hidden(url)}`],
		);
	});

	it("is none when readers can go there, or nothing of the blog is", async () => {
		const urls = [
			"https://example.org/first-light/",
			"https://example.org/",
			"https://example.org/elsewhere/",
		];
		const others = [
			"https://hidden.example.org/hidden/",
			"https://other.example/hidden/",
			"mailto:hidden@example.org",
		];
		expect(await saidOf(body([...urls, ...others].map((url) => `[a](${url})`).join("\n\n")))).toEqual([]);
	});
});

it.each([
	["https://example.org/blog", "/"],
	["https://example.org/blog/", "/"],
	["https://example.org/blog/a/?b#c", "/a/?b#c"],
	["https://example.org/blog/index.html", "/"],
	["https://example.org/blogs/", undefined],
	["https://example.org/", undefined],
	["https://", undefined],
	["//example.org/blog/a/", undefined],
])("%s is on a blog at https://example.org/blog at %s", (url, path) => {
	expect(ownPath(url, "https://example.org/blog")).toBe(path);
});
