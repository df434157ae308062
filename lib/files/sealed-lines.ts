import { closeSync, constants, mkdirSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { seal, unseal } from "#lib/files/sealed.ts";

// A file of sealed lines: what version of the code they are of, and then a line a name. Of two with the same name, the later
// one counts.

/** Lines as they were read. */
export interface SealedLines {
	/** the name that a line begins with, up to a tab → the rest of it */
	readonly byName: ReadonlyMap<string, string>;
	/** lines that a later one took the place of, or that are damaged */
	readonly stale: number;
}

const none: SealedLines = { byName: new Map(), stale: 0 };

/** @param version of the code: what other code wrote is as good as none */
export function readLines(file: string, version: string): SealedLines {
	try {
		const [first, ...rest] = readFileSync(/* turbopackIgnore: true */ file, "utf8").split("\n");
		if (first !== version) return none;
		const byName = new Map<string, string>();
		for (const sealed of rest) {
			const line = unseal(sealed);
			const end = line?.indexOf("\t") ?? -1;
			if (line && end > 0) byName.set(line.slice(0, end), line.slice(end + 1));
		}
		return { byName, stale: rest.length - byName.size };
	} catch {
		// Not there yet, or not to be read.
		return none;
	}
}

/** Writes them all, in the place of those that are there. */
export function writeLines(file: string, version: string, lines: readonly (string | undefined)[]): void {
	try {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileAtomic(file, version + sealed(lines), { fsync: false });
	} catch {
		// Without them, everything takes longer, and is the same.
	}
}

/** Adds some, if those that are there are of this version: by now, other code may have put its own there. */
export function addLines(file: string, version: string, lines: readonly (string | undefined)[]): void {
	if (lines.length === 0) return;
	try {
		const open = openSync(file, constants.O_RDWR | constants.O_APPEND);
		try {
			const first = Buffer.alloc(Buffer.byteLength(version) + 1);
			readSync(open, first, 0, first.length, 0);
			if (first.toString() === `${version}\n`) writeSync(open, sealed(lines));
		} finally {
			closeSync(open);
		}
	} catch {
		// As above.
	}
}

/** As they follow other lines. */
const sealed = (lines: readonly (string | undefined)[]): string =>
	lines.map((line) => (line === undefined ? "" : `\n${seal(line)}`)).join("");
