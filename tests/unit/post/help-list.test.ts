import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closingLinks } from "#lib/content/closing-links.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";

const listOf = (body: string) => closingLinks(body)?.list.split("\n");

describe("the links at the end of a text", () => {
	it("become a list, each with its phrase and what it most likely asks", () => {
		const body = `A story of its own.

What can be done?

[This article](https://news.example/a) that explains what is going on.

Donate to [The fund](https://fund.example/), which pays for lawyers.

Call [the switchboard](tel:+1-202-224-3121) and ask for your senator.
[A petition](https://sign.example/) to the minister

The office has [a list](https://office.example/list) of what they need.`;
		expect(listOf(body)).toEqual([
			":::ways-to-help",
			"- read: [This article](https://news.example/a) — explains what is going on.",
			"- donate: [The fund](https://fund.example/) — pays for lawyers.",
			"- call: [the switchboard](tel:+1-202-224-3121) — and ask for your senator.",
			"- sign: [A petition](https://sign.example/) — to the minister",
			"- read: [a list](https://office.example/list) — The office has a list of what they need.",
			":::",
		]);
		const found = closingLinks(body);
		expect(body.slice(0, found?.start)).toBe("A story of its own.\n\nWhat can be done?\n\n");
	});

	it("take the heading above them along, and leave notes below them alone", () => {
		const body =
			"Words.[^1]\n\n## What you can do\n\n- [A](https://a.example/)\n- [B](https://b.example/): for the *children*\n\n[^1]: A note.\n";
		const found = closingLinks(body);
		expect(found?.list.split("\n")).toEqual([
			":::ways-to-help[What you can do]",
			"- read: [A](https://a.example/)",
			"- read: [B](https://b.example/) — for the children",
			":::",
		]);
		expect(body.slice(found?.end)).toBe("\n\n[^1]: A note.\n");
	});

	it("are told apart within a paragraph by its sentences, and in a row by its commas", () => {
		expect(
			listOf(
				"Words.\n\nGive to [A](https://a.example/), who go there. [B](https://b.example/) is small. [C](https://c.example/) is a film.",
			),
		).toEqual([
			":::ways-to-help",
			"- donate: [A](https://a.example/) — go there.",
			"- donate: [B](https://b.example/) — is small.",
			"- watch: [C](https://c.example/) — is a film.",
			":::",
		]);
		expect(
			listOf("Read [A](https://a.example/), [B](https://b.example/) and [C](https://c.example/)"),
		).toHaveLength(5);
	});

	it.each([
		[
			"a line that leads on",
			"Words.\n\nRelated: [A](https://a.example/) and [B](https://b.example/) (Gazette).",
		],
		["one link alone", "Words.\n\n[A](https://a.example/) that explains."],
		[
			"prose that has links",
			`Words with [a link](https://a.example/) and ${"very ".repeat(50)}many more words.`,
		],
		["links within the blog", "[A](/a/) that explains.\n\n[B](b.md) too."],
		["links followed by prose", "[A](https://a.example/)\n\n[B](https://b.example/)\n\nAnd so to bed."],
		["links with code between", "[A](https://a.example/) `x`\n\n[B](https://b.example/) `y`"],
	])("are left alone when they are %s", (_what, body) => {
		expect(closingLinks(body)).toBeUndefined();
	});

	it("never end anywhere but at the end of what is shown, whatever the text", () => {
		const part = fc.constantFrom(
			"[A](https://a.example/)",
			" and ",
			". ",
			"\n\n",
			"\n",
			"Words",
			"- ",
			"## ",
			"(",
			"*",
			"<b>",
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
				const body = parts.join("");
				const found = closingLinks(body);
				if (!found) return;
				expect(body.slice(found.end).trim()).toBe("");
				expect(found.list.split("\n- ")).toHaveLength(
					body.split("](").length - body.slice(0, found.start).split("](").length + 1,
				);
			}),
		);
	});
});

const text = `${post({ title: "A", published: true, description: "D", date: "2026-05-01" }, "Words.\n\n[This article](https://news.example/a) that explains.\n\n[The fund](https://fund.example/) for lawyers.")}`;

describe("npm run post help-list", () => {
	const read = (posts: string) => readFileSync(path.join(posts, "a.md"), "utf8");

	it("shows the change, and makes none without a yes", async () => {
		const posts = blogOf({ "a.md": text });
		const { stdout, code } = await run("post", { posts, args: ["help-list", "a"] });
		expect(stdout.split("\n").slice(2, 9)).toEqual([
			"@@ -10,3 +10,4 @@",
			"-[This article](https://news.example/a) that explains.",
			"-",
			"-[The fund](https://fund.example/) for lawyers.",
			"+:::ways-to-help",
			"+- read: [This article](https://news.example/a) — explains.",
			"+- donate: [The fund](https://fund.example/) — for lawyers.",
		]);
		expect(stdout).toContain("npm run post -- help-list a --yes\n");
		expect([code, read(posts)]).toEqual([1, text]);
	});

	it("changes those lines and no other byte with --yes", async () => {
		const windows = `\ufeff${text.replaceAll("\n", "\r\n")}`;
		const posts = blogOf({ "a.md": windows });
		const { code } = await run("post", { posts, args: ["help-list", "a", "--yes"] });
		const after = read(posts);
		expect(code).toBe(0);
		expect(after.slice(0, after.indexOf(":::"))).toBe(windows.slice(0, windows.indexOf("[This")));
		expect(after.slice(after.indexOf(":::"))).toBe(
			":::ways-to-help\r\n- read: [This article](https://news.example/a) — explains.\r\n- donate: [The fund](https://fund.example/) — for lawyers.\r\n:::\r\n",
		);
		const check = await run("post", { posts, args: ["check", "a"] });
		expect(check.code, check.stdout).toBe(0);
	});

	it("says what has to be mended first, and changes nothing", async () => {
		const insecure = text.replace("https://fund", "http://fund");
		const posts = blogOf({ "a.md": insecure });
		const { stderr, code } = await run("post", { posts, args: ["help-list", "a", "--yes"] });
		expect(stderr).toContain(
			"a.md:12:1 error Unexpected `http://fund.example/` as the address, expected `https://fund.example/`",
		);
		expect([code, read(posts)]).toEqual([1, insecure]);
	});

	it("says where the front matter cannot be read, as publish does", async () => {
		const posts = blogOf({ "a.md": text.replace("title: A", "title: Grandma: a life") });
		const [asked, publish] = await Promise.all(
			["help-list", "publish"].map((verb) => run("post", { posts, args: [verb, "a"] })),
		);
		expect(asked?.stderr).toMatch(/a\.md:2:\d+ error Unexpected .* front-matter\n/);
		expect(asked?.stderr.split("\n\n")[0]).toBe(publish?.stderr.split("\n\n")[0]);
		expect(asked?.code).toBe(1);
	});

	it("says when there is nothing to make a list of", async () => {
		const posts = blogOf({ "a.md": post({}, "Words.") });
		const { stderr, code } = await run("post", { posts, args: ["help-list", "a"] });
		expect(stderr).toMatch(/a\.md does not end in paragraphs of links, expected two links or more/);
		expect(code).toBe(1);
	});
});
