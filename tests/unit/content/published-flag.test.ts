import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { post } from "#tests/support/blog.ts";
import { readPost } from "#tests/unit/support/post.ts";

const whole = { title: "First light", description: "A morning.", date: "2026-09-01" };

const withFlag = (line: string) => readPost(post(`${stringify(whole)}${line}`, "It was early."));

const statusWith = (line: string) => withFlag(line).post.status;

describe("the flag", () => {
	it("publishes a whole post when it is true", () => {
		expect(statusWith("published: true")).toBe("published");
	});

	it("keeps a whole post home when it is false", () => {
		expect(statusWith("published: false")).toBe("draft");
	});

	it("keeps a post home that has none: it is a draft, and no error", () => {
		const { post, said } = withFlag("");
		expect(post.status).toBe("draft");
		expect(said).toEqual([]);
	});

	it.each(["True", "TRUE", "!!bool true"])(
		"publishes for `%s`, which YAML reads as the same boolean",
		(value) => {
			expect(statusWith(`published: ${value}`)).toBe("published");
		},
	);

	it.each([
		'"true"',
		"'true'",
		"yes",
		"Yes",
		"on",
		"y",
		"1",
		"1.0",
		"0",
		"tru",
		"True!",
		"true false",
		"[true]",
		"{ true: true }",
		"null",
		"~",
		"",
		"2026-09-01",
		"!!str true",
		'!!bool "true"',
		"!!bool 'true'",
		"!!bool |-\n  true",
		"!custom true",
		"false.",
		"no",
		"off",
		'"false"',
		"|\n  true",
		"true\u00a0",
	])("hides the post and is an error, even on a draft, for `published: %s`", (value) => {
		const { post, said } = withFlag(`published: ${value}`);
		expect(post.status).toBe("broken");
		expect(said[0]).toMatch(
			/^5:\d+ error Unexpected `published:.*`, expected `published: true` or `published: false`/,
		);
	});

	it("is found at its value", () => {
		expect(withFlag("published: yes").said[0]).toMatch(/^5:12 /);
	});

	it.each([
		"publish",
		"publised",
		"publsihed",
		"Published",
		"PUBLISHED",
		"pubished",
		"puplished",
		"publihed",
		"publishd",
		"published_",
		"unpublished",
		'" published"',
		'"published "',
		"\u200bpublished",
		"publishеd",
	])("hides the post and is an error, even on a draft, for the misspelt key `%s`", (key) => {
		const { post, said } = withFlag(`${key}: true`);
		expect(post.status).toBe("broken");
		expect(said).toHaveLength(1);
		expect(said[0]).toMatch(/^5:1 error Unexpected key `.*`, expected `published`$/);
	});

	it("is not believed when it also stands there misspelt", () => {
		const { post, said } = withFlag("published: false\npublishd: true");
		expect(post.status).toBe("broken");
		expect(said).toEqual(["6:1 error Unexpected key `publishd`, expected `published`"]);
	});

	it.each(["draft: true", "draft: false", "public: true", "live: true"])(
		"is not `%s`: the post stays a draft",
		(line) => {
			const { post, said } = withFlag(line);
			expect(post.status).toBe("draft");
			expect(said[0]).toMatch(/^5:1 warning Unexpected key/);
		},
	);

	it("cannot be smuggled in by a prototype, a merge or an inner key", () => {
		for (const yaml of [
			"__proto__:\n  published: true",
			"{ __proto__: { published: true } }",
			"<<: { published: true }",
			"constructor: { prototype: { published: true } }",
			"title: { published: true }",
		]) {
			expect(readPost(post(yaml, "")).post.status).toBe("draft");
		}
		expect(Object.hasOwn(Object.prototype, "published")).toBe(false);
	});

	it("publishes for no value but the boolean true, whatever YAML can write", () => {
		const value = fc.oneof(
			fc.jsonValue(),
			fc.string(),
			fc.constantFrom("true", "TRUE", "yes", 1, 0, null, true, false),
		);
		fc.assert(
			fc.property(value, (published) => {
				const { post: read } = readPost(post({ ...whole, published }, "It was early."));
				expect(read.status === "published").toBe(published === true);
			}),
		);
	});

	it("publishes for no plain scalar but those YAML reads as true, however they are typed", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."tTrRuUeE \"'yYsS1#:-[]{}&*!|>") }), (typed) => {
				fc.pre(!/^\s*(?:true|True|TRUE)\s*(?:\s#.*)?$/.test(typed));
				expect(statusWith(`published: ${typed}`)).not.toBe("published");
			}),
			{ numRuns: 300 },
		);
	});
});

describe("the day", () => {
	const on = (date: string, kind: "post" | "page" = "post") =>
		readPost(post({ ...whole, date, published: true }, "It was early."), "a", kind).post.status;

	it("lets a post out when it is today, or gone by", () => {
		expect(on("2026-10-01")).toBe("published");
		expect(on("2020-01-01")).toBe("published");
	});

	it("holds a post back while it is to come", () => {
		expect(on("2026-10-02")).toBe("scheduled");
		expect(on("9999-12-31")).toBe("scheduled");
	});

	it("holds a page back as well", () => {
		expect(on("2026-10-02", "page")).toBe("scheduled");
	});

	it("holds a post back by the date in its file's name", () => {
		const { date: _, ...undated } = whole;
		const text = post({ ...undated, published: true }, "It was early.");
		expect(readPost(text, "2026-10-02-first-light").post.status).toBe("scheduled");
		expect(readPost(text, "2026-10-01-first-light").post.status).toBe("published");
	});
});
