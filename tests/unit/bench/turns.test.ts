import { expect, it } from "vitest";
import { inTurns } from "#tests/bench/turns.ts";

it("each engine has its turn, and whoever was first is last the next time", async () => {
	const order: string[] = [];
	const work = async (engine: string) => order.push(engine);
	const found = await inTurns(["now", "before"], 3, work, () => expect.unreachable());
	expect(order).toEqual(["now", "before", "before", "now", "now", "before"]);
	expect([...found]).toEqual([
		["now", [1, 4, 5]],
		["before", [2, 3, 6]],
	]);
});

it("one that fails is told of once and has no more turns; the others go on", async () => {
	const failures: string[] = [];
	const work = async (engine: string) => {
		if (engine === "before") throw new Error("no build");
		return "ok";
	};
	const found = await inTurns(["now", "before"], 2, work, (engine, error) =>
		failures.push(`${engine}: ${error}`),
	);
	expect([...found]).toEqual([["now", ["ok", "ok"]]]);
	expect(failures).toEqual(["before: Error: no build"]);
});
