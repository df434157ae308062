import { expect, it } from "vitest";
import { amid, exactly, type Figure, medianMeasured, missing } from "#tests/bench/figures.ts";
import { figureTable, someDisturbed } from "#tests/bench/tables.ts";

const seconds: Figure = { what: "build", unit: "s", of: [exactly(2), exactly(4), exactly(1.6)] };
const bytes: Figure = { what: "page", unit: "kB", of: [exactly(1234.56), missing, exactly(0)] };

it("a table has every engine's figure, and ours divided by each of the others'", () => {
	expect(figureTable("100 posts", ["now", "v1", "other"], [seconds]).split("\n")).toEqual([
		"| 100 posts | now | v1 | ratio | other | ratio |",
		"| --- | ---: | ---: | ---: | ---: | ---: |",
		"| build | 2.00 s | 4.00 s | 0.50 | 1.60 s | 1.25 |",
	]);
});

it("what was not measured is named so, and nothing is divided by it, or by nothing", () => {
	expect(figureTable("", ["now", "v1", "other"], [bytes]).split("\n").at(-1)).toBe(
		"| page | 1,234.6 kB | not measured | – | 0.0 kB | – |",
	);
});

it("a star marks what was measured while others used more than a tenth of the machine", () => {
	const calm: Figure = { what: "build", unit: "s", of: [amid(1, 0.1)] };
	const disturbed: Figure = { what: "build", unit: "s", of: [amid(1, 0.11)] };
	expect(figureTable("", ["now"], [disturbed])).toContain("| 1.00 s\\* |");
	expect(figureTable("", ["now"], [calm])).toContain("| 1.00 s |");
	expect([calm, disturbed].map((figure) => someDisturbed([figure]))).toEqual([false, true]);
});

it("a median is disturbed when most of its samples were", () => {
	const sample = (value: number, others: number | undefined) => ({ value, others });
	const found = (...samples: ReturnType<typeof sample>[]) => medianMeasured(samples, ({ value }) => value);
	expect(found(sample(1, 0), sample(2, 0), sample(9, 0.9))).toEqual({ value: 2, disturbed: false });
	expect(found(sample(1, 0), sample(2, 0.5), sample(9, 0.9))).toEqual({ value: 2, disturbed: true });
	expect(found(sample(1, undefined))).toEqual({ value: 1, disturbed: false });
});
