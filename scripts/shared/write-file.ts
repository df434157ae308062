import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { shownPath } from "#lib/files/shown-path.ts";

/** What can stand in the way, and what to do about it. */
const reasons: Partial<Record<string, string>> = {
	EISDIR: "it is a folder. Name a file in it with --out",
	ENOTDIR: "a part of that path is a file where a folder is wanted. Name another place with --out",
	EEXIST: "a part of that path is a file where a folder is wanted. Name another place with --out",
	ENOENT: "there is no such folder, and none can be made. Name another place with --out",
	EACCES: "you may not write there. Change the permissions, or name another place with --out",
	EPERM: "you may not write there. Change the permissions, or name another place with --out",
	EROFS: "that disk can only be read. Name another place with --out",
	ENOSPC: "the disk is full. Make room on it",
	EDQUOT: "the disk has no more room for you. Make room on it",
	ENAMETOOLONG: "the name is too long for the disk. Name a shorter one with --out",
};

/**
 * Writes the file that `--out` names, whole or not at all; folders that are missing are made.
 *
 * @throws with a sentence for the author when it cannot be written
 */
export function writeNamed(file: string, text: string): void {
	const target = path.resolve(file);
	try {
		mkdirSync(path.dirname(target), { recursive: true });
		writeFileAtomic(target, text);
	} catch (error) {
		const { code = "" } = error as NodeJS.ErrnoException;
		// To put a file in the place of a folder fails in other ways on other systems.
		const reason = isFolder(target) ? reasons.EISDIR : reasons[code];
		if (!reason) throw error;
		throw new Error(`${shownPath(target)} could not be written: ${reason}`, { cause: error });
	}
}

function isFolder(file: string): boolean {
	try {
		return statSync(file).isDirectory();
	} catch {
		return false;
	}
}
