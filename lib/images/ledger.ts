import { appendFileSync, closeSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { seal, unseal } from "#lib/files/sealed.ts";

/** Facts by name, kept in a file between runs. */
export interface Ledger {
	readonly get: (key: string) => unknown;
	readonly set: (key: string, value: unknown) => void;
}

/** Lines in vain before the file is written anew. */
const mostInVain = 2000;

/**
 * Opens a file of lines `["key", value]`, each sealed, of which later ones hold. Lines are only ever added, each at one stroke, so that
 * several processes can keep one ledger; a line that is damaged is as good as none. All of it can be found out again, so
 * a ledger that cannot be written is no reason to stop.
 *
 * @param file absolute path
 */
export function openLedger(file: string): Ledger {
	const entries = new Map<string, unknown>();
	let read = 0;
	let lines = 0;

	/** Takes in what was added since the last time, by whomever. */
	const catchUp = () => {
		const size = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.size ?? 0;
		if (size < read) read = 0;
		if (size === read) return;
		for (const line of readFrom(file, read, size).split("\n")) {
			const entry = toEntry(unseal(line) ?? "");
			if (entry) entries.set(...entry);
			if (line !== "") lines++;
		}
		read = size;
	};

	attempt(catchUp);
	if (lines > entries.size + mostInVain) attempt(() => writeAnew(file, entries));
	return {
		get: (key) => {
			if (!entries.has(key)) attempt(catchUp);
			return entries.get(key);
		},
		set: (key, value) => {
			const line = JSON.stringify([key, value]);
			if (JSON.stringify([key, entries.get(key)]) === line) return;
			entries.set(key, value);
			attempt(() => {
				mkdirSync(path.dirname(file), { recursive: true });
				// The break comes first: what stands before may be the half of a line.
				appendFileSync(file, `\n${seal(line)}`);
			});
		},
	};
}

function readFrom(file: string, from: number, to: number): string {
	const bytes = Buffer.alloc(to - from);
	const handle = openSync(/* turbopackIgnore: true */ file, "r");
	try {
		readSync(handle, bytes, 0, bytes.length, from);
	} finally {
		closeSync(handle);
	}
	return bytes.toString("utf8");
}

function toEntry(line: string): [string, unknown] | undefined {
	try {
		const entry: unknown = JSON.parse(line);
		if (Array.isArray(entry) && typeof entry[0] === "string") return [entry[0], entry[1]];
	} catch {
		// Damaged: as if it were not there.
	}
	return undefined;
}

function writeAnew(file: string, entries: ReadonlyMap<string, unknown>): void {
	const lines = [...entries].map((entry) => `\n${seal(JSON.stringify(entry))}`);
	writeFileAtomic(file, lines.join(""), { fsync: false });
}

function attempt(work: () => void): void {
	try {
		work();
	} catch {
		// A folder that cannot be written or read: everything is found out anew.
	}
}
