import { describe, expect, it } from "vitest";
import { parseMemory, parseStat, withDescendants } from "#tests/bench/processes.ts";
import { parseMachine, shareOfOthers } from "#tests/bench/quiet.ts";

describe("a process", () => {
	const stat =
		"4711 (next (v16) dev) S 4700 4711 4711 0 -1 4194304 900 80 0 0 250 50 1000 200 20 0 11 0 12345 1234567 890 0";
	const status = "Name:\tnode\nPPid:\t4700\nVmPeak:\t  999999 kB\nVmRSS:\t  204800 kB\nThreads:\t11\n";

	it("is read from what Linux says, whatever its name", () => {
		expect(parseStat(stat)).toEqual({ parent: 4700, cpu: 3, childrenCpu: 12 });
		expect(parseMemory(status)).toBe(200 * 1024 * 1024);
	});

	it("that has ended and is not yet forgotten has no memory", () => {
		expect(parseMemory("Name:\tnode\nState:\tZ (zombie)\n")).toBe(0);
	});

	it("has below it its children and theirs, and nobody else's", () => {
		const all = new Map(
			[
				[1, 0],
				[10, 1],
				[11, 10],
				[12, 11],
				[13, 10],
				[20, 1],
				[21, 20],
			].map(([pid = 0, parent = 0]) => [pid, { parent }]),
		);
		expect(withDescendants(10, all).sort()).toEqual([10, 11, 12, 13]);
	});
});

describe("the machine", () => {
	it("is busy with programs, the system, interrupts and other machines, not while it waits for a disk", () => {
		const text = "cpu  100 10 200 5000 300 5 6 7 90 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n";
		expect(parseMachine(text)).toEqual({ busy: 3.28, all: 56.28 });
	});

	it("is used by others as far as it is not used by us", () => {
		const [before, after] = [
			{ busy: 10, all: 100 },
			{ busy: 16, all: 120 },
		];
		expect(shareOfOthers(before, after, 4)).toBeCloseTo(0.1);
		expect(shareOfOthers(before, after, 7)).toBe(0);
		expect(shareOfOthers(before, before, 0)).toBe(0);
	});
});
