import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { forReaders } from "#lib/posts.ts";
import { blogOf } from "#tests/support/blog.ts";
import { link, list, listIn, saidOf } from "#tests/unit/support/help-list.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

describe("a list of ways to help", () => {
	it("is for readers when its flag is true, and a draft without one", () => {
		expect(listIn(list({}))?.status).toBe("published");
		expect(listIn(list({ published: false }))?.status).toBe("draft");
		expect(listIn(list({ published: undefined }))?.status).toBe("draft");
	});

	it.each(["yes", '"true"', "1", "on", "null"])(
		"is hidden, and an error, with `published: %s`",
		async (value) => {
			const text = list({}).replace("published: true", `published: ${value}`);
			expect(listIn(text)?.status).toBe("broken");
			expect((await saidOf(text))[0]).toMatch(/^3:\d+ error Unexpected `published: /);
		},
	);

	it("is hidden, and an error, with the flag misspelt", async () => {
		const text = list({}).replace("published", "publishd");
		expect(listIn(text)?.status).toBe("broken");
		expect(await saidOf(text)).toEqual(["3:1 error Unexpected key `publishd`, expected `published`"]);
	});

	it("keeps its good links for the author when one is bad", () => {
		const blog = readBlog(
			blogOf({ "_help/families.md": list({ links: [link, { ...link, url: "fund" }, 7] }) }),
			now,
		);
		expect(blog.lists[0]?.value).toMatchObject({ status: "broken", links: [link] });
		expect(forReaders(blog).lists).toEqual([]);
	});

	it("says where items belong that are written as in a post", async () => {
		const form = "`kind: donate`, and under it `title:` and `url:`";
		const where = `expected it among the \`links:\` between the lines \`---\`: \`- ${form.slice(1)}`;
		const text = "---\ntitle: A\npublished: true\n---\n\nWords.\n\n- donate: [A](https://a.example/) — why\n";
		expect(await saidOf(text)).toEqual([
			`8:1 error Unexpected \`- donate:\` in the text of a list, ${where}`,
		]);
		expect(await saidOf(list({ links: ["donate: [A](https://a.example/)"] }))).toEqual([
			`5:5 error Unexpected \`"donate: [A](https://a.example/)"\` for \`links\`, expected ${form}`,
		]);
		expect(await saidOf(list({ links: [{ donate: "[A](https://a.example/)" }] }))).toContain(
			`5:5 error Unexpected missing \`kind\`, expected ${form}`,
		);
		expect(await saidOf(list({}, "- read: slowly, and twice."))).toEqual([]);
	});

	it("names each problem at its line and column, and stays hidden", async () => {
		const text = `---
published: true
title: Families
links:
  - kind: give
    title: A fund
    url: https://fund.example/
  - title: Another
    url: https://fund.example/another
  - kind: read
    title: A third
    url: https://fund.example/third
    nota: Small
  - a word
---
`;
		expect(listIn(text)?.status).toBe("broken");
		expect((await saidOf(text)).map((line) => line.replace(/ one of .*/, " …"))).toEqual([
			"5:11 error Unexpected `give` for `kind`, expected `donate`",
			"8:5 error Unexpected missing `kind`, expected …",
			"13:5 error Unexpected key `nota`, expected `note`",
			"14:5 error Unexpected `a word` for `links`, expected a list of links, each with `kind`, `title` and `url`",
		]);
	});

	it("finds blanks in its title, its links and its introduction, but none in an address", async () => {
		const url = "https://fund.example/a___b";
		const text = list(
			{ title: "For ___", links: [{ ...link, url, note: "Ring ___ first" }] },
			"We gave to ___.",
		);
		expect((await saidOf(text)).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
			"2:12 error Unexpected",
			"8:16 error Unexpected",
			"11:12 error Unexpected",
		]);
	});

	it("needs letters or digits in its name", async () => {
		const blog = blogOf({ "_help/---.md": list({}) });
		expect(readBlog(blog, now).lists[0]?.value.status).toBe("broken");
		expect(await problems(blog)).toEqual([
			"_help/---.md:1:1 error Unexpected name `---`, expected letters or digits in it: rename the file",
		]);
	});

	it("needs a name of its own", async () => {
		const found = await problems(
			blogOf({ "_help/a.md": list({}), "_help/A/index.md": list({}), "a.md": "" }),
		);
		expect(found.filter((line) => line.includes(" address "))).toEqual([
			expect.stringMatching(
				/^_help\/a\.md:1:1 error Unexpected address `\/ways-to-help\/a\/`, .*: rename one of the files$/,
			),
		]);
	});

	it("has no other list in it", async () => {
		expect(await saidOf(list({}, "Before.\n\n::ways-to-help[families]\n\nAfter."))).toEqual([
			"12:1 error Unexpected `::ways-to-help` in a list of ways to help, expected it in a post",
		]);
	});

	it("is not in what readers get unless it is published", () => {
		const blog = readBlog(
			blogOf({
				"_help/a.md": list({}),
				"_help/b.md": list({ published: false }),
				"_help/c.md": "---\n",
				"_help/d.md": "",
			}),
			now,
		);
		expect(forReaders(blog).lists.map(({ name }) => name)).toEqual(["a"]);
	});
});
