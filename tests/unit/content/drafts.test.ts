import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { readPost } from "#tests/unit/support/post.ts";
import { problems } from "#tests/unit/support/problems.ts";

describe("a draft", () => {
	it("needs nothing but `published: false`", () => {
		const { post: draft } = readPost("---\npublished: false\n---\n");
		expect(draft).toMatchObject({ status: "draft", title: "First light", slug: "first-light", tags: [] });
	});

	it("needs not even front matter, only gets a warning", () => {
		const { post: draft, said } = readPost("Just words.\n");
		expect(draft).toMatchObject({ status: "draft", title: "First light", body: "Just words.\n" });
		expect(said[0]).toBe(
			"1:1 warning Unexpected first line, expected front matter: `---`, then `published: false`, then `---`",
		);
	});

	it("may be an empty file", () => {
		expect(readPost("").post).toMatchObject({ status: "draft", title: "First light", body: "" });
	});

	it("may be empty front matter, or only a comment", () => {
		for (const text of ["---\n---", "---\n---\n", "---\n\n---\nWords", "---\n# later\n---\nWords"]) {
			expect(readPost(text).post.status).toBe("draft");
		}
	});

	it("keeps what is right in it when something is wrong", () => {
		const { post: draft, said } = readPost(post("title: Bread\ndate: 2026-02-31\ntags: [baking]", ""));
		expect(draft).toMatchObject({ title: "Bread", tags: [{ slug: "baking", label: "baking" }] });
		expect(draft.date).toBeUndefined();
		expect(said).toContain(
			"3:7 warning Unexpected `2026-02-31` for `date`, expected a day such as `2026-10-01`",
		);
	});

	it("has only warnings, and no error, however unfinished it is", async () => {
		const blog = blogOf({
			"a.md": post(
				"published: false\ntitle:\ntags: x",
				"We gave to ___.\n\n![](car.jpg)\n\n[link]() TODO\n\n::helpp[x]",
			),
		});
		const found = await problems(blog);
		expect(found.length).toBeGreaterThan(5);
		expect(found.filter((line) => line.includes(" error "))).toEqual([]);
	});
});

describe("flipping the flag of a draft, and nothing else", () => {
	const draft = post("published: false", "We gave to ___ and\n\n- rang ____ about it.\n");
	const flipped = draft.replace("published: false", "published: true");

	it("names each missing field and each blank, at its line and column", async () => {
		expect(await problems(blogOf({ "bread.md": flipped }))).toEqual([
			'bread.md:1:1 error Unexpected missing `title`, expected text on one line, such as `"First light"`',
			"bread.md:1:1 error Unexpected missing `description`, expected a sentence of text",
			"bread.md:1:1 error Unexpected missing `date`, expected a day such as `2026-10-01`",
			"bread.md:5:12 error Unexpected `___`, expected the missing words",
			"bread.md:7:8 error Unexpected `____`, expected the missing words",
		]);
	});

	it("names the same things as warnings before", async () => {
		const before = await problems(blogOf({ "bread.md": draft }));
		expect(before.map((line) => line.split(" ")[0])).toEqual([
			"bread.md:1:1",
			"bread.md:1:1",
			"bread.md:5:12",
			"bread.md:7:8",
		]);
		expect(before.every((line) => line.includes(" warning "))).toBe(true);
	});

	it("finds blanks in the title, the deck and the tags", async () => {
		const text = post(
			'title: "The ___ lamp"\ndescription: We gave to ___, twice ___\ntags: [a, TODO]\ndate: 2026-09-01\npublished: true',
			"Words.",
		);
		expect(await problems(blogOf({ "a.md": text }))).toEqual([
			"a.md:2:13 error Unexpected `___`, expected the missing words",
			"a.md:3:25 error Unexpected `___`, expected the missing words",
			"a.md:3:36 error Unexpected `___`, expected the missing words",
			"a.md:4:11 error Unexpected `TODO`, expected finished text",
		]);
	});

	it("finds blanks in a title that is the text's first heading", async () => {
		const text = post("description: D\ndate: 2026-09-01\npublished: true", "# We gave to ___\n\nWords.");
		expect(await problems(blogOf({ "a.md": text }))).toEqual([
			"a.md:7:14 error Unexpected `___`, expected the missing words",
		]);
	});

	it("leaves a key without a value to be filled in where it stands", async () => {
		const text = post("title:\ndescription: ''\ndate: 2026-09-01\npublished: true", "Words.");
		expect((await problems(blogOf({ "a.md": text }))).map((line) => line.split(",")[0])).toEqual([
			"a.md:2:1 error Unexpected missing `title`",
			"a.md:3:14 error Unexpected missing `description`",
		]);
	});
});
