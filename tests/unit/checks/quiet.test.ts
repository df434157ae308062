import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { problemsOfBlog } from "#lib/check.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { shown } from "#tests/unit/support/html.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const ready = { title: "Ready", description: "All is well.", date: "2026-05-01", published: true };
const slip = "We gave it to the the fund.";

const saidOf = async (body: string): Promise<string[]> =>
	(await problems(blogOf({ "a.md": post(ready, body) }))).map((text) => text.replace(/ Unexpected.*/, ""));

describe("a comment that quiets a check", () => {
	it.each([
		["the block below", `<!-- galley-ignore double-word -->\n\n${slip}`],
		["the block below, on the next line", `<!-- galley-ignore double-word -->\n${slip}`],
		["the block it stands in", `${slip} <!-- galley-ignore double-word -->`],
		["a whole list", `<!-- galley-ignore double-word -->\n\n- ${slip}\n- ${slip}`],
		["one item", `- <!-- galley-ignore double-word -->\n\n  ${slip}\n- Well.`],
		[
			"the block below several comments",
			`<!-- galley-ignore double-word -->\n\n<!-- galley-ignore spelling -->\n\nAslym ${slip}`,
		],
	])("is for %s", async (_what, body) => {
		expect(await saidOf(body)).toEqual([]);
	});

	it("is for no other block", async () => {
		expect(await saidOf(`<!-- galley-ignore double-word -->\n\n${slip}\n\n${slip}`)).toEqual([
			"a.md:12:19 warning",
		]);
	});

	it("never reaches readers", async () => {
		expect(
			await shown(`<!-- galley-ignore double-word -->\n\n${slip} <!-- galley-ignore spelling -->`),
		).not.toMatch(/galley|<!--/);
	});
});

describe("the author's own words", () => {
	it("are right in any case, and with an 's", async () => {
		const folder = blogOf({
			"_words.txt": "# names\r\nAslym\r\nAna Oduya\r\n",
			"a.md": post(ready, "Aslym’s ASLYM, Oduya and aslym."),
		});
		expect(await problems(folder)).toEqual([]);
	});

	it("are heeded as soon as they are saved", async () => {
		const text = post(ready, "We met Aslym.");
		expect(await problems(blogOf({ "a.md": text }))).toHaveLength(1);
		expect(await problems(blogOf({ "a.md": text, "_words.txt": "Aslym" }))).toEqual([]);
	});

	it("that cannot be read are an error, and so are private ones", async () => {
		const folder = blogOf({ "_words.txt": Buffer.from([0xff]), "_private-words.txt": Buffer.from([0xff]) });
		const found = await problemsOfBlog(readBlog(folder, now));
		expect(found.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
			"file-readable error",
			"file-readable error",
		]);
	});
});

describe("the dictionary", () => {
	it("is that of the post's language and region", async () => {
		const bodies = { "en-GB": "The colour.", "en-US": "The color.", en: "The colour, the color." };
		for (const [lang, body] of Object.entries(bodies)) {
			expect(await problems(blogOf({ "a.md": post({ ...ready, lang }, body) }))).toEqual([]);
		}
		expect(await problems(blogOf({ "a.md": post({ ...ready, lang: "en-GB" }, "The color.") }))).toHaveLength(
			1,
		);
	});

	it("that there is none of a language is said once", async () => {
		const text = post({ ...ready, lang: "fr" }, "Les mots.");
		const found = await problems(blogOf({ "a.md": text, "b.md": text }));
		expect(found).toHaveLength(1);
		expect(found[0]).toContain("a.md:1:1 warning Unexpected language `fr`");
		const off = { "_site.yaml": "checks: { spelling: off }", "a.md": text };
		expect(await problems(blogOf(off))).toEqual([]);
	});
});
