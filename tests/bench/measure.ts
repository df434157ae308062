import { readProcess, usageOf } from "#tests/bench/processes.ts";
import type { Program } from "#tests/bench/programs.ts";
import { sayStep } from "#tests/bench/progress.ts";
import { tooMuch, untilQuiet, watchOthers } from "#tests/bench/quiet.ts";

/** What a command took; undefined is what the system does not tell. */
export interface Sample {
	readonly seconds: number;
	/** processor time of all its processes, user and system, in seconds */
	readonly cpu: number | undefined;
	/** bytes, the most that all its processes had together */
	readonly memory: number | undefined;
	/** the share of the machine that others used meanwhile */
	readonly others: number | undefined;
}

/**
 * Waits until the machine is quiet; says so when it does not become so.
 *
 * @param patience seconds to wait at most
 */
export async function waitForQuiet(what: string, patience = 60): Promise<void> {
	if (!(await untilQuiet(patience))) sayStep(`${what}: the machine is not quiet, measured all the same`);
}

/** Says what was measured, and whether others were in the way. */
export function sayMeasured(what: string, text: string, others: number | undefined): void {
	const disturbed = others !== undefined && others > tooMuch;
	const note = disturbed ? `, while others used ${Math.round(others * 100)}% of the machine` : "";
	sayStep(`${what}: ${text}${note}`);
}

/** Milliseconds from one look at the memory to the next. */
const pace = 100;

/**
 * Runs a command to its end, when the machine is quiet.
 *
 * @throws with what it printed, when it fails
 */
export async function measure(what: string, start: () => Promise<Program>): Promise<Sample> {
	await waitForQuiet(what);
	const [others, cpuBefore, started] = [watchOthers(), childrenCpu(), performance.now()];
	const program = await start();
	let memory: number | undefined;
	const sampler = setInterval(() => {
		const now = usageOf(program.pid)?.memory;
		if (now !== undefined) memory = Math.max(memory ?? 0, now);
	}, pace);
	const code = await program.ended.finally(() => clearInterval(sampler));
	const seconds = (performance.now() - started) / 1000;
	if (code !== 0) throw new Error(`${what} ended with ${code}:\n${program.output()}`);
	const cpuAfter = childrenCpu();
	const cpu = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
	const sample = { seconds, cpu, memory, others: others() };
	sayMeasured(what, `${seconds.toFixed(2)} s`, sample.others);
	return sample;
}

/** Of children that have ended, and of theirs: the system keeps count for their parent, to the hundredth of a second. */
const childrenCpu = (): number | undefined => readProcess(process.pid)?.childrenCpu;
