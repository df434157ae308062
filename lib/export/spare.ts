import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";

// A site of thousands of files takes longer to put together from links, and to remove, than to bring up to date. So the
// site before the last is kept, and becomes the next one. It shares its files with the one that readers see.

/** Puts the spare site in the place of an empty folder, if there is one. */
export function takeSpare(spare: string, folder: string): void {
	if (!existsSync(spare)) return;
	try {
		rmdirSync(folder);
		renameSync(spare, folder);
	} catch {
		// It is on another disk by now: as good as none.
		rmSync(spare, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
	}
}

/**
 * Keeps a site as the spare one; where there is none yet, a second tree of the new one's files. Without a spare, the next
 * build takes longer, and is the same.
 */
export function keepSpare(previous: string, out: string, spare: string): void {
	try {
		rmSync(spare, { recursive: true, force: true });
		mkdirSync(path.dirname(spare), { recursive: true });
		if (existsSync(previous)) renameSync(previous, spare);
		else linkTree(out, spare);
	} catch {
		// On another disk, or one that knows no links.
		for (const folder of [previous, spare]) rmSync(folder, { recursive: true, force: true });
	}
}

function linkTree(from: string, to: string): void {
	mkdirSync(to);
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [from, to].map((folder) => path.join(folder, entry.name)) as [string, string];
		if (entry.isDirectory()) linkTree(source, target);
		else if (entry.isFile()) linkSync(source, target);
	}
}
