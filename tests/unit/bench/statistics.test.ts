import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, medianOf, percentile } from "#tests/bench/statistics.ts";

describe("a median", () => {
	it.each([
		[[3], 3],
		[[9, 1, 5], 5],
		[[4, 1, 2, 3], 2.5],
		[[10, 9, 100], 10],
	])("of %j is %j", (values, expected) => expect(median(values)).toBe(expected));

	it("of nothing is none", () => expect(median([])).toBeUndefined());

	it("is not given when a value was not measured", () => {
		expect(medianOf([1, undefined, 3])).toBeUndefined();
		expect(medianOf([1, 2, 3])).toBe(2);
	});
});

describe("what nine of ten do not exceed", () => {
	it("is one of the values, no fewer than nine tenths are at most that, and fewer are below it", () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
				const found = percentile(values, 0.9) ?? Number.NaN;
				expect(values).toContain(found);
				expect(values.filter((each) => each <= found).length).toBeGreaterThanOrEqual(0.9 * values.length);
				expect(values.filter((each) => each < found).length).toBeLessThan(0.9 * values.length);
			}),
		);
	});

	it("of nothing is none", () => expect(percentile([], 0.9)).toBeUndefined());
});
