import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { formatOf, insteadOf, isAccepted } from "#lib/images/format.ts";
import { animation, bands, svg } from "#tests/support/picture-samples.ts";

const ftyp = (brands: string) => Buffer.from(`\0\0\0\x20ftyp${brands}`, "latin1");

describe("a file is known by its bytes, whatever its name says:", () => {
	it.each([
		["JPEG", () => bands().jpeg().toBuffer()],
		["PNG", () => bands().png().toBuffer()],
		["WebP", () => bands().webp().toBuffer()],
		["AVIF", () => bands(60, 40).avif({ effort: 0 }).toBuffer()],
		["GIF", () => animation()],
		["TIFF", () => bands(60, 40).tiff().toBuffer()],
	] as const)("%s", async (format, make) => {
		expect(formatOf(await make())).toBe(format);
	});

	it.each([
		["SVG", Buffer.from(svg)],
		["SVG", Buffer.from(`\ufeff <!-- a drawing -->\n<!DOCTYPE svg>\n<svg:svg xmlns:svg="a">`)],
		["HEIC", ftyp("heic\0\0\0\0mif1heic")],
		["HEIC", ftyp("mif1\0\0\0\0mif1heic")],
		["AVIF", ftyp("mif1\0\0\0\0mif1avifmiaf")],
		["film", ftyp("isom\0\0\x02\0isomiso2mp41")],
		["PDF", Buffer.from("%PDF-1.7")],
		[undefined, Buffer.from("Dear diary, this is a text that was renamed.")],
		[undefined, Buffer.from("<!doctype html><html><body><svg></svg>")],
		[undefined, Buffer.alloc(0)],
		[undefined, Buffer.from(`<${"<!-- -->".repeat(500)}`)],
	])("%s", (format, bytes) => {
		expect(formatOf(bytes)).toBe(format);
	});
});

it("what is no picture for readers says what to put in its place", () => {
	expect(isAccepted("SVG")).toBe(false);
	expect(insteadOf("SVG")).toBe("a JPEG, PNG, WebP, AVIF or GIF picture: export it as PNG");
	expect(insteadOf(undefined)).toBe("a JPEG, PNG, WebP, AVIF or GIF picture: export it as JPEG");
});

it("sharp can read all that is accepted", () => {
	for (const format of ["jpeg", "png", "webp", "heif", "gif"] as const) {
		expect(sharp.format[format].input.buffer, format).toBe(true);
	}
});
