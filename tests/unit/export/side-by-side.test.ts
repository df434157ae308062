import pLimit from "p-limit";
import { describe, expect, it } from "vitest";
import { sideBySide } from "#lib/export/side-by-side.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("work side by side", () => {
	it("is done for each, no more at once than its sort allows", async () => {
		const limits = { even: pLimit(1), odd: pLimit(2) };
		const now = { even: 0, odd: 0 };
		const most = { even: 0, odd: 0 };
		const done: number[] = [];
		const sortOf = (n: number) => (n % 2 === 0 ? "even" : "odd");
		await sideBySide(
			[1, 2, 3, 4, 5, 6],
			(n) => limits[sortOf(n)],
			async (n) => {
				const sort = sortOf(n);
				now[sort]++;
				most[sort] = Math.max(most[sort], now[sort]);
				await turn();
				now[sort]--;
				done.push(n);
			},
		);
		expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6]);
		expect(most).toEqual({ even: 1, odd: 2 });
	});

	it("begins no other once one has failed, and waits for those under way", async () => {
		const limit = pLimit(2);
		const begun: number[] = [];
		const ended: number[] = [];
		const work = async (n: number) => {
			begun.push(n);
			if (n === 1) throw new Error("the disk is full");
			await turn();
			ended.push(n);
		};
		await expect(sideBySide([1, 2, 3, 4], () => limit, work)).rejects.toThrow("the disk is full");
		expect(begun).toEqual(ended.length === 0 ? [1] : [1, ...ended]);
		expect(begun).not.toContain(4);
	});
});
