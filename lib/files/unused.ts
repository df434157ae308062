import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

const day = 86_400_000;

/** Notes that a kept file was of use, by its time: once a week is enough to know. */
export function noteUse(file: string): void {
	try {
		if (ageOf(file) > 7 * day) utimesSync(/* turbopackIgnore: true */ file, new Date(), new Date());
	} catch {
		// A cache that is only read: nothing is removed there either.
	}
}

/**
 * Removes the files under a folder that were of no use for long. Looks through the folder once a day, since there may be
 * thousands; a mark beside it says when that was.
 */
export function removeUnused(folder: string, days: number): void {
	const mark = `${folder}.looked-through`;
	try {
		if (ageOf(mark) < day) return;
		mkdirSync(path.dirname(mark), { recursive: true });
		writeFileSync(mark, "");
		for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			const file = path.join(entry.parentPath, entry.name);
			if (entry.isFile() && ageOf(file) > days * day) rmSync(file, { force: true });
		}
	} catch {
		// Not there yet, or another process was faster.
	}
}

/** Milliseconds since a file was written; endless when it is not there. */
function ageOf(file: string): number {
	const stats = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
	return stats ? Date.now() - stats.mtimeMs : Number.POSITIVE_INFINITY;
}
