import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openPack } from "#lib/files/pack.ts";
import { blogOf } from "#tests/support/blog.ts";

const fresh = () => path.join(blogOf({}), "a/pack");

describe("a pack", () => {
	it("gives back what was put in, in this run and the next; the last text of a name holds", () => {
		const file = fresh();
		const pack = openPack(file, 100);
		pack.set("bread", "é one");
		pack.set("lamps", "two");
		pack.set("bread", "three");
		for (const each of [pack, openPack(file, 100)]) {
			expect([each.get("bread"), each.get("lamps"), each.get("rain")]).toEqual(["three", "two", undefined]);
		}
	});

	it("of two that are kept at once has what both put in", () => {
		const file = fresh();
		const [one, other] = [openPack(file, 100), openPack(file, 100)];
		one.set("bread", "one");
		other.set("lamps", "two");
		one.set("rain", "three");
		const both = openPack(file, 100);
		expect(["bread", "lamps", "rain"].map(both.get)).toEqual(["one", "two", "three"]);
	});

	it("is none the worse for a process that was killed while it wrote", () => {
		const file = fresh();
		openPack(file, 100).set("bread", "one");
		appendFileSync(file, "abc\tlamps\tha");
		openPack(file, 100).set("rain", "three");
		const pack = openPack(file, 100);
		expect(["bread", "lamps", "rain"].map(pack.get)).toEqual(["one", undefined, "three"]);
	});

	it("drops the older half when there is more in it than it should hold", () => {
		const file = fresh();
		const pack = openPack(file, 100);
		for (let count = 0; count < 10; count++) pack.set(`text ${count}`, "words");
		const smaller = openPack(file, 9);
		expect([smaller.get("text 4"), smaller.get("text 5")]).toEqual([undefined, "words"]);
	});

	it("says nothing rather than something else, however it is damaged", () => {
		const file = fresh();
		const pack = openPack(file, 100);
		for (const name of ["bread", "lamps"]) pack.set(name, `of ${name}`);
		const whole = readFileSync(file);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
				const damaged = Buffer.from(whole);
				damaged[at] = (damaged[at] ?? 0) ^ change;
				writeFileSync(file, damaged);
				const read = openPack(file, 100);
				for (const name of ["bread", "lamps"]) expect([`of ${name}`, undefined]).toContain(read.get(name));
			}),
		);
		truncateSync(file, 3);
		expect(openPack(file, 100).get("bread")).toBeUndefined();
	});
});
