import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

/** How often to look whether the other build has ended. Milliseconds. */
const interval = 200;

/**
 * Runs one build at a time in a checkout: two would write over each other's compiled app.
 *
 * @param onWait told once, with the other build's process, when there is one
 */
export async function whileLocked<T>(
	root: string,
	onWait: (process: number) => void,
	work: () => Promise<T>,
): Promise<T> {
	const lock = path.join(root, ".cache/build.lock");
	mkdirSync(path.dirname(lock), { recursive: true });
	let told = false;
	while (!take(lock)) {
		const owner = ownerOf(lock);
		if (owner === undefined || !isRunning(owner)) rmSync(lock, { force: true });
		else {
			if (!told) onWait(owner);
			told = true;
			await setTimeout(interval);
		}
	}
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}

function take(lock: string): boolean {
	try {
		writeFileSync(lock, String(process.pid), { flag: "wx" });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	}
}

/** The process that holds the lock; undefined when it let go, or was killed before it had written its number. */
function ownerOf(lock: string): number | undefined {
	try {
		return Number(readFileSync(lock, "utf8")) || undefined;
	} catch {
		return undefined;
	}
}

function isRunning(process_: number): boolean {
	try {
		process.kill(process_, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
