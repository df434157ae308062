import { describe, expect, it } from "vitest";
import { filesOf, full, type Picture, typeOf, variantsOf } from "#lib/images/variants.ts";

const picture = (width: number, height: number, other: Partial<Picture> = {}): Picture => ({
	hash: "abc",
	source: "/posts/a.jpg",
	width,
	height,
	alpha: false,
	drawn: false,
	animated: false,
	located: false,
	colour: "#808080",
	...other,
});

const names = (picture: Picture) => filesOf(picture).map(({ name }) => name);

describe("readers get of a picture", () => {
	it("AVIF at four widths, WebP at two, and a JPEG between", () => {
		expect(names(picture(4032, 3024))).toEqual([
			"abc-480.avif",
			"abc-720.avif",
			"abc-1080.avif",
			"abc-1440.avif",
			"abc-720.webp",
			"abc-1440.webp",
			"abc-1080.jpg",
		]);
	});

	it("a PNG between when something shows through", () => {
		expect(variantsOf(picture(4032, 3024, { alpha: true })).fallback.name).toBe("abc-1080.png");
	});

	it("of an animation one file that moves, and one that does not", () => {
		expect(names(picture(900, 600, { animated: true }))).toEqual(["abc-720.webp", "abc-720-still.webp"]);
	});

	it.each([
		[1, 1, [1]],
		[60, 40, [60]],
		[480, 320, [480]],
		[500, 400, [500]],
		[1000, 800, [480, 720, 1000]],
		[1100, 800, [480, 720, 1100]],
		[1400, 800, [480, 720, 1080, 1400]],
		[20_000, 10, [480, 720, 1080, 1440]],
		[3024, 4032, [480, 720, 1080]],
		[1080, 20_000, [432]],
	])("of %s by %s pixels none that is larger, nor two of nearly one size", (width, height, widths) => {
		const [avif] = variantsOf(picture(width, height)).sources;
		expect(avif?.files.map((file) => file.width)).toEqual(widths);
		for (const file of filesOf(picture(width, height))) {
			expect(file.width).toBeLessThanOrEqual(width);
			expect(file.height).toBeLessThanOrEqual(height);
			expect(file.height).toBeGreaterThan(0);
		}
	});
});

it("the largest keeps the shape of the original, and an upright one is no wider than it is shown", () => {
	expect(full(picture(4032, 3024))).toEqual({ width: 1440, height: 1080 });
	expect(full(picture(3024, 4032))).toEqual({ width: 1080, height: 1440 });
});

it("a file's name tells its type", () => {
	expect(["a-1.avif", "a-1.webp", "a-1.png", "a-1.jpg", "a-1-still.webp"].map(typeOf)).toEqual([
		"image/avif",
		"image/webp",
		"image/png",
		"image/jpeg",
		"image/webp",
	]);
});
