import { describe, expect, it } from "vitest";
import { setLine } from "#lib/markdown/typography.ts";
import { rendered } from "#tests/support/render.ts";

/** A narrow space at which no line breaks. */
const thin = "\u202f";

const set = async (text: string, language: string) =>
	(await rendered(text, language)).replace(/^<p>|<\/p>$/g, "");

const languages = ["en", "fr", "de", "de-CH", "pl", "es", "it", "nl", "sv", "ru"];

describe.each(languages)("an apostrophe in %s", (language) => {
	it.each([
		["it's"],
		["L'été, aujourd'hui"],
		["l'*eau* et *l*'eau"],
		["the '90s, die '90er"],
		["'tis rock 'n' roll, 's avonds"],
		["the dogs' tails, Hans' Buch"],
	])("is ’, whatever the quotation marks are: %s", async (text) => {
		expect((await set(text, language)).replace(/<[^>]+>/g, "")).toBe(
			text.replaceAll("'", "’").replaceAll("*", ""),
		);
	});
});

describe("quotations", () => {
	it.each([
		["en", "“He said ‘it’s the dogs’, twice”"],
		["fr", `«${thin}He said “it’s the dogs”, twice${thin}»`],
		["de", "„He said ‚it’s the dogs‘, twice“"],
		["de-CH", "«He said ‹it’s the dogs›, twice»"],
		["pl", "„He said «it’s the dogs», twice”"],
		["es", "«He said “it’s the dogs”, twice»"],
		["it", "«He said “it’s the dogs”, twice»"],
	])("in a quotation have the marks of %s", async (language, expected) => {
		expect(await set(`"He said 'it's the dogs', twice"`, language)).toBe(expected);
	});

	it("after an article stand by the apostrophe", async () => {
		expect(await set(`L'"Internationale" et l'«eau»`, "fr")).toBe(
			`L’«${thin}Internationale${thin}» et l’«${thin}eau${thin}»`,
		);
	});

	it("around emphasis are marks too", async () => {
		expect(await set(`"*beau*" et '**fort**'`, "fr")).toBe(
			`«${thin}<em>beau</em>${thin}» et “<strong>fort</strong>”`,
		);
	});

	it("that the author set with spaces have narrow ones in French", async () => {
		expect(await set("Elle dit « oui » et «\u00a0non\u00a0».", "fr-CA")).toBe(
			`Elle dit «${thin}oui${thin}» et «${thin}non${thin}».`,
		);
		expect(await set("Sie sagt «ja».", "de-CH")).toBe("Sie sagt «ja».");
	});
});

it("a title is set as the text is", () => {
	expect(setLine(`L'été, c'est "beau" -- aujourd'hui`, "fr")).toBe(
		`L’été, c’est «${thin}beau${thin}» – aujourd’hui`,
	);
	expect(setLine("It's", "de")).toBe("It’s");
});

it("code and addresses stay as they are", async () => {
	const html = await rendered("`it's` it's <https://example.org/it's> and https://example.org/«a»'s", "fr");
	expect(html).toContain("<code>it's</code> it’s");
	expect(html).toContain(">https://example.org/it's<");
	expect(html).toContain(">https://example.org/«a»'s<");
});
