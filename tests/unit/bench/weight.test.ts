import { expect, it } from "vitest";
import { weightOf } from "#tests/bench/weight.ts";

it("a page weighs what it is made of, each file packed by itself; fonts are counted apart", () => {
	const words = Buffer.from("the kettle ".repeat(200));
	const weight = weightOf([
		{ kind: "document", bytes: words },
		{ kind: "stylesheet", bytes: words },
		{ kind: "font", bytes: Buffer.alloc(5000) },
		{ kind: "image", bytes: Buffer.alloc(7000) },
	]);
	const one = weightOf([{ kind: "document", bytes: words }]);
	expect(weight).toMatchObject({ raw: 4400, fonts: 5000, requests: 4 });
	expect(weight.gzip).toBe(2 * one.gzip);
	expect(weight.brotli).toBe(2 * one.brotli);
	expect(one.brotli).toBeLessThan(one.gzip);
	expect(one.gzip).toBeLessThan(100);
});
