import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { whenLeaving } from "#tests/bench/leaving.ts";
import { usageOf } from "#tests/bench/processes.ts";

/** A program under way. */
export interface Program {
	readonly pid: number;
	/** its exit code, when it has ended and closed its output; null when a signal ended it */
	readonly ended: Promise<number | null>;
	/** all that it printed; of standard output alone, when asked so */
	readonly output: (only?: "stdout") => string;
	/** asks it to end, as Ctrl+C does, and ends all that is left of it after a while */
	readonly end: () => Promise<void>;
}

/** Seconds that a program may take for ending. */
const patience = 10;

/**
 * Starts a program, in a process group of its own. It ends with this process, with everything that it started.
 *
 * @throws when there is no such program
 */
export async function startProgram(
	[command, ...args]: readonly [string, ...string[]],
	{ cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Program> {
	const child = spawn(command, args, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
	const printed: ["stdout" | "stderr", string][] = [];
	for (const stream of ["stdout", "stderr"] as const)
		child[stream].setEncoding("utf8").on("data", (text: string) => printed.push([stream, text]));
	const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
	await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
	const pid = child.pid ?? 0;
	const killNow = whenLeaving(() => killAll(pid));
	return {
		pid,
		ended: ended.finally(killNow),
		output: (only) => printed.map(([stream, text]) => (only && stream !== only ? "" : text)).join(""),
		end: async () => {
			signal(-pid, "SIGTERM");
			await Promise.race([ended, wait(patience * 1000, undefined, { ref: false })]);
			killNow();
			await ended;
		},
	};
}

/** The group, and what it started in groups of their own. */
function killAll(pid: number): void {
	const below = usageOf(pid)?.pids ?? [];
	for (const each of [-pid, ...below]) signal(each, "SIGKILL");
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name);
	} catch (error) {
		// It ended by itself in the meantime.
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
