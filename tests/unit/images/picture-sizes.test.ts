import { describe, expect, it } from "vitest";
import { sharesOf, sizesOf } from "#lib/site/picture-sizes.ts";

const [landscape, upright] = [
	{ width: 4032, height: 3024 },
	{ width: 3024, height: 4032 },
];

describe("a page says of a picture that it is", () => {
	it("as wide as the text, on a wide window and on a telephone", () => {
		expect(sizesOf([landscape])).toEqual(["(min-width: 45rem) 36.3rem, 90vw"]);
	});

	it("narrower when it was taken upright", () => {
		expect(sizesOf([upright])).toEqual(["(min-width: 45rem) 28.8rem, 90vw"]);
	});

	it("as wide as its place in a gallery, each gallery by itself", () => {
		const gallery = (number: number) => ({ ...landscape, gallery: number });
		const [one, two, between, three] = sizesOf([gallery(0), gallery(0), landscape, gallery(1), gallery(1)]);
		expect(one).toBe("(min-width: 45rem) 17.8rem, 90vw");
		expect([two, three]).toEqual([one, one]);
		expect(between).toBe("(min-width: 45rem) 36.3rem, 90vw");
	});
});

describe("pictures of a gallery share the column:", () => {
	const shares = (ratios: number[], column = 33) =>
		sharesOf(ratios, column).map((share) => Math.round(share * 100));

	it("two in halves", () => {
		expect(shares([4 / 3, 4 / 3])).toEqual([49, 49]);
	});

	it("three with the last by itself", () => {
		expect(shares([4 / 3, 4 / 3, 4 / 3])).toEqual([49, 49, 100]);
	});

	it("a lying and an upright one so that both are of one height", () => {
		const [lying = 0, standing = 0] = sharesOf([4 / 3, 3 / 4], 33);
		expect(lying / (4 / 3)).toBeCloseTo(standing / (3 / 4));
		expect(lying + standing).toBeCloseTo((33 - 0.6) / 33);
	});

	it("on a telephone each has a line, and two upright ones share one", () => {
		expect(shares([4 / 3, 4 / 3], 18)).toEqual([100, 100]);
		expect(shares([3 / 4, 3 / 4], 18)).toEqual([48, 48]);
	});

	it("a panorama takes all of it, and no more", () => {
		expect(shares([10, 4 / 3])).toEqual([100, 100]);
	});
});
