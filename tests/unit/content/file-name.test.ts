import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf, toNameParts } from "#lib/content/file-name.ts";

describe("a file's name", () => {
	it.each([
		["2026-10-01-first-light", { date: "2026-10-01", slug: "first-light", words: "First light" }],
		["2026-10-01_first_light", { date: "2026-10-01", slug: "first-light", words: "First light" }],
		["2026-10-01 First light", { date: "2026-10-01", slug: "first-light", words: "First light" }],
		["first-light", { slug: "first-light", words: "First light" }],
		["2026-10-01", { slug: "2026-10-01", words: "2026 10 01" }],
		["20261001-a", { slug: "20261001-a", words: "20261001 a" }],
		["a%2f..%2fb", { slug: "a2f2fb", words: "A%2f..%2fb" }],
		["back\\slash", { slug: "backslash", words: "Back\\slash" }],
		["--a--b--", { slug: "a-b", words: "A b" }],
	])("%s is read for day, address and words", (name, parts) => {
		expect(toNameParts(name)).toEqual(parts);
	});
});

describe("an address", () => {
	it("is the same however often it is made", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				expect(slugOf(slugOf(text))).toBe(slugOf(text));
			}),
		);
	});

	it("has nothing in it that a path or a URL takes for something else", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const slug = slugOf(text.toWellFormed());
				expect(slug).not.toMatch(/[\s/\\.?#%&"'<>:;@=+$,[\]{}|^`!*()\p{Cc}]/u);
				expect(slug).toBe(slug.normalize("NFC"));
				expect(decodeURI(encodeURIComponent(slug))).toBe(slug);
			}),
		);
	});
});
