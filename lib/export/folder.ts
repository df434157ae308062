import {
	cpSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	renameSync,
	rmSync,
	type Stats,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { glanceAt, inventoryFile, refuseForeign, toInventory } from "#lib/export/inventory.ts";
import { keepSpare, takeSpare } from "#lib/export/spare.ts";
import { type Look, looksAt } from "#lib/files/looks.ts";
import { entriesIn } from "#lib/files/walk.ts";

/** A folder beside `out/` in which the new site is put together, out of readers' sight. */
export interface Staging {
	/** absolute */
	readonly folder: string;
	readonly write: (file: string, contents: string | Uint8Array) => void;
	readonly copy: (from: string, file: string) => void;
	/** takes a file of the old site over as it is */
	readonly keep: (file: string) => void;
	/** absolute path of a file that was written, or is taken over: where it can be read now */
	readonly at: (file: string) => string;
	/**
	 * Removes what is left of an earlier site, and nobody wants in this one.
	 *
	 * @returns every file that is there now, with `/`
	 */
	readonly clear: (wanted: ReadonlySet<string>) => string[];
	/** puts it, with its list of files, in the place of the old site; throws when there is by now something else there */
	readonly swap: (files: readonly string[]) => void;
	/** removes it, when it is not to be */
	readonly discard: () => void;
}

/**
 * Makes a staging folder. A build that was killed while it swapped is mended first. The work begins with the site before
 * the last, where one was kept: most of its files are those of the new one, too.
 *
 * @param out absolute path of the output folder
 * @param spare absolute path at which the site before the last is kept
 * @param look at the files of `out`
 * @throws when `out` holds something that no build made
 */
export function openStaging(out: string, spare: string, look: Look = looksAt(out)): Staging {
	const beside = (what: string) => path.join(path.dirname(out), `.${path.basename(out)}.${what}`);
	const staging = beside("new");
	const previous = beside("old");
	if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
	glanceAt(out);
	for (const leftover of [staging, previous]) rmSync(leftover, { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	const at = (file: string) => path.join(staging, file);
	const written = new Set<string>();
	const folders = new Set<string>();
	let begun = false;
	const begin = () => {
		if (!begun) takeSpare(spare, staging);
		begun = true;
	};
	/** Where a file is to be, with nothing there: what was there may be shared with the site that readers see. */
	const place = (file: string) => {
		begin();
		written.add(file);
		const folder = path.dirname(at(file));
		if (!folders.has(folder)) makeFolder(staging, path.relative(staging, folder));
		folders.add(folder);
		rmSync(at(file), { recursive: true, force: true });
		return at(file);
	};
	return {
		folder: staging,
		write: (file, contents) => writeFileSync(place(file), contents, { flag: "wx" }),
		copy: (from, file) => cpSync(from, place(file), { recursive: true, errorOnExist: true, force: false }),
		keep: (file) => {
			begin();
			const now = lstatSync(`${staging}/${file}`, { throwIfNoEntry: false });
			if (!isSame(look(file), now)) linkOrCopy(path.join(out, file), place(file));
		},
		at: (file) => (written.has(file) ? at(file) : path.join(out, file)),
		clear: (wanted) => {
			begin();
			const found = entriesIn(staging);
			const kept = found.filter(({ file }) => wanted.has(file) || written.has(file));
			const needed = new Set<string>();
			for (const { file } of kept) addFolders(file, needed);
			for (const { file, kind } of found) {
				// A folder's name, too, may be that of a post that was taken back.
				const stays = kind === "folder" ? needed.has(file) : wanted.has(file) || written.has(file);
				if (!stays) rmSync(at(file), { recursive: true, force: true });
			}
			return kept.flatMap(({ file, kind }) => (kind === "file" ? [file] : []));
		},
		swap: (files) => {
			refuseForeign(out);
			writeFileSync(place(inventoryFile), toInventory(files));
			if (existsSync(out)) renameSync(out, previous);
			try {
				renameSync(staging, out);
			} catch (error) {
				if (existsSync(previous)) renameSync(previous, out);
				throw error;
			}
			keepSpare(previous, out, spare);
		},
		discard: () => rmSync(staging, { recursive: true, force: true }),
	};
}

/** Makes the folders to a place in another, whatever stood in the way. */
function makeFolder(root: string, folder: string): void {
	let at = root;
	for (const part of folder.split(path.sep)) {
		at = path.join(at, part);
		const stats = lstatSync(at, { throwIfNoEntry: false });
		if (stats?.isDirectory()) continue;
		if (stats) rmSync(at);
		mkdirSync(at);
	}
}

/** `a/b/index.html` → `a/b`, `a`. */
function addFolders(file: string, folders: Set<string>): void {
	const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
	if (folder === "" || folders.has(folder)) return;
	folders.add(folder);
	addFolders(folder, folders);
}

/**
 * Whether two files are one, or a copy that kept its time: no file of a site is written to again. On a disk that counts whole
 * seconds, two builds can give two files the same one.
 */
function isSame(first: Stats | undefined, second: Stats | undefined): boolean {
	if (!first?.isFile() || !second?.isFile() || first.size !== second.size) return false;
	if (first.ino === second.ino && first.dev === second.dev) return true;
	const time = Math.floor(first.mtimeMs);
	return time === Math.floor(second.mtimeMs) && time % 1000 !== 0;
}

/** No file of a site is ever written to again, so the old and the new one can share it. */
function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		// Not every disk knows links.
		cpSync(from, to, { preserveTimestamps: true });
	}
}
