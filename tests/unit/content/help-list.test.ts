import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { forReaders } from "#lib/posts.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const link = { kind: "donate", title: "A fund", url: "https://fund.example/" };
const list = (values: object, text = "") =>
	post({ title: "Families", published: true, links: [link], ...values }, text);

/** A blog with one list, `_help/families.md`. */
const blogWith = (text: string) => blogOf({ "_help/families.md": text });
const statusOf = (text: string) => readBlog(blogWith(text), now).lists[0]?.value.status;
const saidOf = async (text: string) =>
	(await problems(blogWith(text))).map((line) => line.replace("_help/families.md:", ""));

describe("a list of ways to help", () => {
	it("is for readers when its flag is true, and a draft without one", () => {
		expect(statusOf(list({}))).toBe("published");
		expect(statusOf(list({ published: false }))).toBe("draft");
		expect(statusOf(list({ published: undefined }))).toBe("draft");
	});

	it.each(["yes", '"true"', "1", "on", "null"])(
		"is hidden, and an error, with `published: %s`",
		async (value) => {
			const text = list({}).replace("published: true", `published: ${value}`);
			expect(statusOf(text)).toBe("broken");
			expect((await saidOf(text))[0]).toMatch(/^3:\d+ error Unexpected `published: /);
		},
	);

	it("is hidden, and an error, with the flag misspelt", async () => {
		const text = list({}).replace("published", "publishd");
		expect(statusOf(text)).toBe("broken");
		expect(await saidOf(text)).toEqual(["3:1 error Unexpected key `publishd`, expected `published`"]);
	});

	it("keeps its good links for the author when one is bad", () => {
		const blog = readBlog(blogWith(list({ links: [link, { ...link, url: "fund" }, 7] })), now);
		expect(blog.lists[0]?.value).toMatchObject({ status: "broken", links: [link] });
		expect(forReaders(blog).lists).toEqual([]);
	});

	it.each([
		["javascript:alert(1)"],
		["JAVASCRIPT:alert(1)"],
		["data:text/html,a"],
		["http://fund.example"],
		["//fund.example"],
		["fund.example"],
		["https:/fund.example"],
		["https://"],
		["https://local"],
		["ftp://fund.example"],
		["tel:javascript"],
		["tel:+1 202"],
		["mailto:a"],
		["mailto:a@b.example?subject=x"],
		["mailto:a@b.example%0Abcc"],
		["mailto:help@fund.example"],
		["tel:+1-202-224-3121"],
		[7],
		[null],
	])("refuses the address %j", async (url) => {
		const text = list({ links: [{ ...link, url }] });
		expect(statusOf(text)).toBe("broken");
		expect((await saidOf(text))[0]).toMatch(/^\d+:\d+ error Unexpected .*`url`, expected an address that/);
	});

	it.each([
		["donate", "https://fund.example/a?b#c"],
		["call", "tel:+1-202-224-3121"],
		["call", "https://fund.example/numbers"],
		["text", "sms:741741"],
		["write", "mailto:help@fund.example"],
		["attend", "mailto:help@fund.example"],
	])("takes, for a link to %s, the address %s", (kind, url) => {
		expect(statusOf(list({ links: [{ ...link, kind, url }] }))).toBe("published");
	});

	it.each([
		["call", "+44 (0)20 7946 0958", "tel:+44-20-7946-0958"],
		["call", "(202) 224-3121", "tel:202-224-3121"],
		["call", "112", "tel:112"],
		["text", "741 741", "sms:741-741"],
		["volunteer", "+1.202.224.3121", "tel:+1-202-224-3121"],
	])("makes an address, for a link to %s, of the number %s", (kind, phone, url) => {
		const blog = readBlog(blogWith(list({ links: [{ kind, title: "A line", phone }] })), now);
		expect(blog.lists[0]?.value.links).toEqual([{ kind, title: "A line", phone, url }]);
	});

	it("makes an address of whom to write to", () => {
		const links = [{ kind: "write", title: "The office", email: "office@fund.example" }];
		const blog = readBlog(blogWith(list({ links })), now);
		expect(blog.lists[0]?.value.links[0]?.url).toBe("mailto:office@fund.example");
	});

	it.each([
		[
			"a number that YAML would take for a sum",
			"call",
			"phone: 7417411",
			'Unexpected `7417411` for `phone`, expected a telephone number in quotes, such as `"+1 202 224 3121"`',
		],
		[
			"a call to nobody",
			"call",
			"note: Ring",
			'Unexpected missing `phone`, expected a telephone number in quotes, such as `"+1 202 224 3121"`',
		],
		[
			"a letter to nobody",
			"write",
			"note: Write",
			"Unexpected missing `email`, expected an e-mail address such as `help@example.org`",
		],
		[
			"a page without an address",
			"sign",
			"note: Sign",
			"Unexpected missing `url`, expected an address that begins with `https://`",
		],
		[
			"a key of another kind",
			"read",
			'phone: "112"',
			"Unexpected key `phone`, expected one of kind, url, title, note, source, for, language, place, hours, from, until, outcome, checked, archived",
		],
		["a key that is misspelt", "sign", "untill: 2026-01-01", "Unexpected key `untill`, expected `until`"],
		[
			"a day as people write it",
			"call",
			"until: 31.10.2026",
			"Unexpected `31.10.2026` for `until`, expected `2026-10-31`",
		],
		[
			"an end before its beginning",
			"attend",
			"from: 2026-10-02\n    until: 2026-10-01\n    url: https://a.example",
			"Unexpected `2026-10-01` for `until`, expected `2026-10-02`, the day of `from`, or one after it",
		],
		[
			"a copy that is none",
			"read",
			"archived: yes",
			"Unexpected `yes` for `archived`, expected the address of a kept copy that begins with `https://`",
		],
		[
			"a language by its name",
			"read",
			"language: Spanish",
			"Unexpected `Spanish` for `language`, expected `es`",
		],
		[
			"a kind that is nearly one",
			"donat",
			"url: https://a.example/",
			"Unexpected `donat` for `kind`, expected `donate`",
		],
		[
			"another word for a kind",
			"petition",
			"url: https://a.example/",
			"Unexpected `petition` for `kind`, expected `sign`",
		],
	])("says of %s what to write instead", async (_what, kind, line, said) => {
		const yaml = `title: T\npublished: true\nlinks:\n  - kind: ${kind}\n    title: A\n    ${line}\n`;
		expect((await saidOf(post(yaml, ""))).map((each) => each.replace(/^\d+:\d+ error /, ""))).toContain(said);
	});

	it("leaves the space around an address that was pasted", () => {
		const blog = readBlog(blogWith(list({ links: [{ ...link, url: " https://fund.example/\n" }] })), now);
		expect(blog.lists[0]?.value.links[0]?.url).toBe("https://fund.example/");
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
		expect(statusOf(text)).toBe("broken");
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
