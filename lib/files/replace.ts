import { randomBytes } from "node:crypto";
import {
	accessSync,
	closeSync,
	constants,
	fchmodSync,
	fchownSync,
	fsyncSync,
	openSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	type Stats,
	statSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";

/** What a killed run left; hidden from the blog by its dot. Older than this, nobody is still at it. Milliseconds. */
const leftover = /^\.galley-[\da-f]{16}\.tmp$/;
const forgotten = 60_000;

/**
 * Puts new bytes in the place of a file's old ones. Whatever happens on the way, the file is the old one or the new one:
 * the new one is written beside it, forced to the disk, and renamed. A link stays a link; permissions and owner are kept.
 *
 * @param before what the file is expected to hold
 * @returns whether it did; a file that was changed meanwhile is left alone
 * @throws when the file or its folder cannot be written
 */
export function replaceFile(file: string, before: Uint8Array, after: Uint8Array): boolean {
	const target = realpathSync(file);
	const folder = path.dirname(target);
	// A rename would go through all the same.
	accessSync(target, constants.W_OK);
	clearLeftovers(folder);
	const temporary = path.join(folder, `.galley-${randomBytes(8).toString("hex")}.tmp`);
	try {
		writeThrough(temporary, after, statSync(target));
		if (!readFileSync(target).equals(before)) return false;
		renameSync(temporary, target);
	} finally {
		rmSync(temporary, { force: true });
	}
	syncFolder(folder);
	return true;
}

function writeThrough(file: string, bytes: Uint8Array, { mode, uid, gid }: Stats): void {
	const handle = openSync(file, "wx", 0o600);
	try {
		writeFileSync(handle, bytes);
		keepOwner(handle, uid, gid);
		fchmodSync(handle, mode & 0o7777);
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** Only root can give a file away; anybody else's files are their own already. */
function keepOwner(handle: number, uid: number, gid: number): void {
	try {
		fchownSync(handle, uid, gid);
	} catch (error) {
		if (!["EPERM", "ENOSYS"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
	}
}

/** So that the new name, too, is on the disk. Some systems cannot, and need not. */
function syncFolder(folder: string): void {
	let handle: number | undefined;
	try {
		handle = openSync(folder, "r");
		fsyncSync(handle);
	} catch (error) {
		const { code = "" } = error as NodeJS.ErrnoException;
		if (!["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP"].includes(code)) throw error;
	} finally {
		if (handle !== undefined) closeSync(handle);
	}
}

function clearLeftovers(folder: string): void {
	for (const name of readdirSync(folder).filter((each) => leftover.test(each))) {
		const file = path.join(folder, name);
		const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
		if (age > forgotten) rmSync(file, { force: true });
	}
}
