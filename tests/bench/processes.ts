import { readdirSync, readFileSync } from "node:fs";

/** What some processes use. */
export interface Usage {
	readonly pids: readonly number[];
	/** bytes in memory, those that processes share counted in each */
	readonly memory: number;
	/** seconds of processor time, user and system, so far; that of children that have ended is in it */
	readonly cpu: number;
}

/** One process, as Linux describes it. */
export interface ProcessState {
	readonly parent: number;
	readonly cpu: number;
	/** seconds, of children that have ended and were waited for, and of theirs */
	readonly childrenCpu: number;
}

/** Linux counts processor time in these, whatever the machine. */
const ticksPerSecond = 100;

/** Understands `/proc/<pid>/stat`. Its second field is a name, which may have spaces and brackets in it. */
export function parseStat(stat: string): ProcessState {
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const ticks = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond;
	return { parent: Number(fields[1]), cpu: ticks(11), childrenCpu: ticks(13) };
}

/** Understands `/proc/<pid>/status`: bytes. A process that has ended, and was not yet waited for, has none. */
export const parseMemory = (status: string): number =>
	Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;

/** @returns undefined when there is no such process, or no `/proc` */
function read(pid: number, file: "stat" | "status"): string | undefined {
	try {
		return readFileSync(`/proc/${pid}/${file}`, "utf8");
	} catch {
		return undefined;
	}
}

/** @returns undefined when there is no such process, or no `/proc` */
export function readProcess(pid: number): ProcessState | undefined {
	const stat = read(pid, "stat");
	return stat === undefined ? undefined : parseStat(stat);
}

/** @returns what a process and all below it use now; undefined where the system does not say (no `/proc`) */
export function usageOf(root: number): Usage | undefined {
	const all = allProcesses();
	if (!all?.has(root)) return undefined;
	const pids = withDescendants(root, all);
	const sum = (of: (pid: number) => number) => pids.reduce((total, pid) => total + of(pid), 0);
	return {
		pids,
		memory: sum((pid) => parseMemory(read(pid, "status") ?? "")),
		cpu: sum((pid) => {
			const { cpu = 0, childrenCpu = 0 } = all.get(pid) ?? {};
			return cpu + childrenCpu;
		}),
	};
}

function allProcesses(): Map<number, ProcessState> | undefined {
	try {
		const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
		return new Map(
			pids.flatMap((pid) => {
				const state = readProcess(Number(pid));
				return state ? [[Number(pid), state] as const] : [];
			}),
		);
	} catch {
		return undefined;
	}
}

/** A process, its children, theirs … */
export function withDescendants(
	root: number,
	all: ReadonlyMap<number, Pick<ProcessState, "parent">>,
): number[] {
	const found = [root];
	for (const pid of found) for (const [child, { parent }] of all) if (parent === pid) found.push(child);
	return found;
}
