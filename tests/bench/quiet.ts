import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { usageOf } from "#tests/bench/processes.ts";

/** Seconds of all processors together, since the machine was started. */
export interface MachineTime {
	readonly busy: number;
	readonly all: number;
}

/** Above this share of the machine in the hands of others, a measurement is called disturbed. */
export const tooMuch = 0.1;

/** Understands the first line of `/proc/stat`: user, nice, system, idle, waiting for disks, interrupts (two), stolen. */
export function parseMachine(text: string): MachineTime {
	const [line = ""] = text.split("\n");
	const ticks = line.split(/\s+/).slice(1, 9).map(Number);
	const all = ticks.reduce((sum, each) => sum + each, 0);
	const idle = (ticks[3] ?? 0) + (ticks[4] ?? 0);
	return { busy: (all - idle) / 100, all: all / 100 };
}

/** @returns undefined where the system does not say */
export function machineTime(): MachineTime | undefined {
	try {
		return parseMachine(readFileSync("/proc/stat", "utf8"));
	} catch {
		return undefined;
	}
}

/**
 * The share of the machine that others used between two moments.
 *
 * @param own processor time that was ours, in seconds
 */
export function shareOfOthers(before: MachineTime, after: MachineTime, own: number): number {
	return Math.max(0, (after.busy - before.busy - own) / Math.max(0.01, after.all - before.all));
}

/** Processor time of this process and of all that it started, in seconds. */
const ownTime = (): number => usageOf(process.pid)?.cpu ?? 0;

/**
 * Begins to watch what others do.
 *
 * @returns the share of the machine that others used since then; undefined where the system does not say
 */
export function watchOthers(): () => number | undefined {
	const [before, ownBefore] = [machineTime(), ownTime()];
	return () => {
		const after = machineTime();
		return before && after && shareOfOthers(before, after, ownTime() - ownBefore);
	};
}

/**
 * Waits until others leave the machine alone for half a second.
 *
 * @param limit seconds to wait at most
 * @returns whether it became quiet; true where the system does not say
 */
export async function untilQuiet(limit: number): Promise<boolean> {
	const end = performance.now() + limit * 1000;
	do {
		const others = watchOthers();
		await wait(500);
		if ((others() ?? 0) <= tooMuch) return true;
	} while (performance.now() < end);
	return false;
}
