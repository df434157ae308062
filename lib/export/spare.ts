import {
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmdirSync,
	rmSync,
} from "node:fs";
import path from "node:path";
import { inventoryFile } from "#lib/export/inventory.ts";

// A site of thousands of files takes longer to put together from links, and to remove, than to bring up to date. So the
// site before the last is kept, and becomes the next one. It shares its files with the one that readers see.

/** Puts the spare site in the place of an empty folder, if there is one. */
export function takeSpare(spare: string, folder: string): void {
	// A link would have the site written, and all else removed, wherever it leads to.
	if (!existsSync(spare) || !lstatSync(spare).isDirectory()) return;
	try {
		rmdirSync(folder);
		renameSync(spare, folder);
	} catch {
		// It is on another disk by now, or not ours to move: as good as none.
		removeIfPossible(spare);
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
		// By its list a site is known for ours: it shares that with nothing, which might be damaged with the cache.
		rmSync(path.join(spare, inventoryFile), { force: true });
	} catch {
		// On another disk, or one that knows no links. The new site is out: nothing may fail any more.
		for (const folder of [previous, spare]) removeIfPossible(folder);
	}
}

function removeIfPossible(folder: string): void {
	try {
		rmSync(folder, { recursive: true, force: true });
	} catch {
		// Somebody else's, or on a disk that cannot be written. What stands beside the site, the next build speaks of.
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
