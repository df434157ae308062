import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * When a process began, in words that no other of the same number has: numbers are given again, after the machine was
 * started again soonest of all.
 *
 * @returns undefined when there is no such process; `""` when there is one, and the system does not say more
 */
export function birthOf(process_: number): string | undefined {
	if (!isThere(process_)) return undefined;
	try {
		return process.platform === "linux" ? fromKernel(process_) : fromList(process_);
	} catch {
		return isThere(process_) ? "" : undefined;
	}
}

function isThere(process_: number): boolean {
	try {
		process.kill(process_, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** proc(5): the name, in brackets, may hold anything; `starttime` is the twentieth word after it, counted from the boot. */
function fromKernel(process_: number): string {
	const stat = readFileSync(`/proc/${process_}/stat`, "utf8");
	const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
	return `${started}@${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}`;
}

function fromList(process_: number): string {
	const said = execFileSync("ps", ["-o", "lstart=", "-p", String(process_)], {
		encoding: "utf8",
		env: { ...process.env, LC_ALL: "C" },
	});
	return said.trim().replace(/\s+/g, "-");
}
