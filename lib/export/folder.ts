import { spawn } from "node:child_process";
import {
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { inventoryFile, refuseForeign, toInventory } from "#lib/export/inventory.ts";

/** A folder beside `out/` in which the new site is put together, out of readers' sight. */
export interface Staging {
	/** absolute */
	readonly folder: string;
	readonly write: (file: string, contents: string | Uint8Array) => void;
	readonly copy: (from: string, file: string) => void;
	/** takes a file of the old site over as it is */
	readonly keep: (file: string) => void;
	readonly read: (file: string) => string;
	/** every file in it, with `/`, sorted */
	readonly files: () => string[];
	/** puts it, with its list of files, in the place of the old site; throws when there is by now something else there */
	readonly swap: (files: readonly string[]) => void;
	/** removes it, when it is not to be */
	readonly discard: () => void;
}

/**
 * Makes an empty staging folder. A build that was killed while it swapped is mended first.
 *
 * @param out absolute path of the output folder
 * @throws when `out` holds something that no build made
 */
export function openStaging(out: string): Staging {
	const beside = (what: string) => path.join(path.dirname(out), `.${path.basename(out)}.${what}`);
	const staging = beside("new");
	const previous = beside("old");
	if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
	refuseForeign(out);
	for (const leftover of [staging, previous]) rmSync(leftover, { recursive: true, force: true });
	mkdirSync(staging, { recursive: true });
	const folders = new Set<string>();
	const place = (file: string) => {
		const target = path.join(staging, file);
		const folder = path.dirname(target);
		if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
		folders.add(folder);
		return target;
	};
	return {
		folder: staging,
		write: (file, contents) => writeFileSync(place(file), contents),
		copy: (from, file) => cpSync(from, place(file), { recursive: true }),
		keep: (file) => linkOrCopy(path.join(out, file), place(file)),
		read: (file) => readFileSync(path.join(staging, file), "utf8"),
		files: () => filesIn(staging),
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
			clearAway(previous, files.length);
		},
		discard: () => rmSync(staging, { recursive: true, force: true }),
	};
}

/** Files of a site that are gone in no time. */
const few = 1000;

/** Removes a folder; one of thousands of files in a process of its own, for which nobody need wait. */
function clearAway(folder: string, files: number): void {
	if (files <= few) {
		rmSync(folder, { recursive: true, force: true });
		return;
	}
	const program = "fs.rmSync(process.argv[1], { recursive: true, force: true })";
	spawn(process.execPath, ["-e", program, folder], { detached: true, stdio: "ignore" }).unref();
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

/** Every file in a folder, as paths with `/`, sorted. */
export function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
		.sort();
}
