import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
		if (owner === undefined || !isRunning(owner)) clearAway(lock, owner);
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

/** The file comes into being with the number in it: an empty one would look like a dead process's. */
function take(lock: string): boolean {
	const mine = `${lock}.${process.pid}`;
	writeFileSync(mine, String(process.pid));
	try {
		linkSync(mine, lock);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
		throw error;
	} finally {
		rmSync(mine);
	}
}

/** Removes the lock of a process that has ended, and no other that was taken in the meantime. */
function clearAway(lock: string, owner: number | undefined): void {
	const aside = `${lock}.${process.pid}.ended`;
	try {
		renameSync(lock, aside);
		if (ownerOf(aside) !== owner) linkSync(aside, lock);
	} catch (error) {
		// Another waiting build was faster.
		if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}

/** The process that holds the lock; undefined when it let go, or left no number. */
function ownerOf(lock: string): number | undefined {
	try {
		return Number(readFileSync(lock, "utf8")) || undefined;
	} catch {
		return undefined;
	}
}

/** A lock with this process's own number is from before the machine, or its container, was started again. */
function isRunning(owner: number): boolean {
	if (owner === process.pid) return false;
	try {
		process.kill(owner, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
