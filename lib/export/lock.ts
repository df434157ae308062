import {
	accessSync,
	constants,
	linkSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { birthOf } from "#lib/export/process-birth.ts";

/** How often to look whether the other build has ended. Milliseconds. */
const interval = 200;

/**
 * Runs one build at a time in a checkout: two would write over each other's work.
 *
 * @param onWait told once, with the other build's process, when there is one
 */
export async function whileLocked<T>(
	root: string,
	onWait: (process: number) => void,
	work: () => Promise<T>,
): Promise<T> {
	const lock = path.join(root, ".cache/build.lock");
	if (!canBeTaken(lock)) return work();
	let told = false;
	while (!take(lock)) {
		const owner = read(lock);
		const running = owner && runningProcess(owner);
		if (!running) clearAway(lock, owner);
		else {
			if (!told) onWait(running);
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

/** Where nothing can be kept, nothing can be mixed up, either. */
function canBeTaken(lock: string): boolean {
	try {
		mkdirSync(path.dirname(lock), { recursive: true });
		accessSync(path.dirname(lock), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

/** The file comes into being with its owner in it: an empty one would look like a dead process's. */
function take(lock: string): boolean {
	const mine = `${lock}.${process.pid}`;
	writeFileSync(mine, `${process.pid} ${birthOf(process.pid)}`);
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
function clearAway(lock: string, owner: string | undefined): void {
	const aside = `${lock}.${process.pid}.ended`;
	try {
		renameSync(lock, aside);
		if (read(aside) !== owner) linkSync(aside, lock);
	} catch (error) {
		// Another waiting build was faster.
		if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
	} finally {
		rmSync(aside, { force: true });
	}
}

/** Who holds the lock: a process, and when it began; undefined when it let go. */
function read(lock: string): string | undefined {
	try {
		return readFileSync(lock, "utf8");
	} catch {
		return undefined;
	}
}

/** The number of the process that took the lock, if that is the one that has the number now. */
function runningProcess(owner: string): number | undefined {
	const [number = "", birth] = owner.split(" ");
	const isSame = /^\d+$/.test(number) && birth !== undefined && birthOf(Number(number)) === birth;
	return isSame ? Number(number) : undefined;
}
