import fontverter from "fontverter";
import { describe, expect, it } from "vitest";
import { faceNames } from "#lib/content/schema.ts";
import { fontsOf, pageFontCalled } from "#lib/fonts.ts";
import { faceStyle } from "#lib/site/face-style.ts";

describe.each(faceNames)("%s", (face) => {
	it("is at most 90 kB, upright and italic together, both WOFF2", async () => {
		const { text, italic } = fontsOf(face);
		const files = await Promise.all([text.bytes(), italic.bytes()]);
		for (const bytes of files) {
			expect(bytes.toString("latin1", 0, 4)).toBe("wOF2");
			// the length of the file, as its header has it
			expect(bytes.readUInt32BE(8)).toBe(bytes.length);
		}
		expect(files.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(90_000);
	});

	it("is named in the style of pages as its files are, to be fetched at once", () => {
		const { text, italic } = fontsOf(face);
		const { css, preload } = faceStyle(face);
		expect(preload).toEqual([`/fonts/${text.name}`, `/fonts/${italic.name}`]);
		expect([...css.matchAll(/url\((.*?)\)/g)].map(([, address]) => address)).toEqual(preload);
	});

	it("says whose it is, and goes by no name that is kept for the whole font", async () => {
		for (const font of Object.values(fontsOf(face))) {
			const file = Buffer.from(await fontverter.convert(await font.bytes(), "truetype"));
			const [copyright = "", ...names] = namesOf(file);
			const [, reserved = "nothing"] = /Reserved Font Name ‘(.*?)’/.exec(copyright) ?? [];
			expect(copyright).toMatch(/Copyright|©/);
			expect(names.length).toBeGreaterThan(2);
			expect(names.filter((name) => name.includes(reserved))).toEqual([]);
		}
	});

	it("has rules of style in which nothing needs to be escaped in HTML", () => {
		expect(faceStyle(face).css).not.toMatch(/[<>&"']/);
	});
});

it("each font has a name of its own", () => {
	const names = faceNames.map(fontsOf).flatMap((fonts) => Object.values(fonts).map(({ name }) => name));
	expect(new Set(names).size).toBe(4 * faceNames.length);
});

it.each(["", "newsreader.woff2", "../../package.json", "%2e%2e/fonts.ts", fontsOf("newsreader").title.name])(
	"“%s” is no font of pages",
	(name) => {
		expect(pageFontCalled(name)).toBeUndefined();
	},
);

/** The texts of a font's name table, in their order: the copyright is the first. */
function namesOf(font: Buffer): string[] {
	const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
	const record = tables.find((at) => font.toString("latin1", at, at + 4) === "name") ?? 0;
	const table = font.readUInt32BE(record + 8);
	const texts = table + font.readUInt16BE(table + 4);
	return Array.from({ length: font.readUInt16BE(table + 2) }, (_, index) => {
		const at = table + 6 + 12 * index;
		const start = texts + font.readUInt16BE(at + 10);
		const text = Buffer.from(font.subarray(start, start + font.readUInt16BE(at + 8)));
		return text.swap16().toString("utf16le");
	});
}
