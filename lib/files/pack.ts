import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { seal, unseal } from "#lib/files/sealed.ts";

/** Texts by name, kept in one file between runs: thousands of files would take longer to open than what is in them to make. */
export interface Pack {
	readonly get: (name: string) => string | undefined;
	readonly set: (name: string, text: string) => void;
}

interface Place {
	readonly from: number;
	readonly length: number;
}

/**
 * Opens a pack: a file of lines, each a sealed name and text, of which later ones hold. Lines are only ever added, each at
 * one stroke, so several processes can keep one pack, and a process that is killed leaves at most half a line. A line that
 * is damaged is as good as none. What is in a pack can be made again, so one that cannot be written is no reason to stop.
 *
 * @param file absolute path; made when something is first put in
 * @param most lines to keep: of more, the older half is dropped when the pack is opened
 */
export function openPack(file: string, most: number): Pack {
	const places = new Map<string, Place>();
	const handle = attempt(() => {
		mkdirSync(path.dirname(file), { recursive: true });
		return openSync(file, "a+");
	});
	if (handle === undefined) return { get: () => undefined, set: () => {} };
	const bytes = readFileSync(handle);
	const lines = linesIn(bytes);
	if (lines.length > most) {
		closeSync(handle);
		attempt(() => keepNewer(file, bytes, lines));
		return openPack(file, Number.POSITIVE_INFINITY);
	}
	for (const [name, place] of lines) places.set(name, place);
	return {
		get: (name) => {
			const place = places.get(name);
			if (!place) return undefined;
			const line = unseal(readAt(handle, place));
			return line?.startsWith(`${name}\t`) ? line.slice(name.length + 1) : undefined;
		},
		set: (name, text) => {
			// The break comes first: what stands before may be the half of a line.
			const line = Buffer.from(`\n${seal(`${name}\t${text}`)}\n`);
			attempt(() => {
				const end = fstatSync(handle).size;
				writeSync(handle, line);
				places.set(name, { from: end + 1, length: line.length - 2 });
			});
		},
	};
}

function readAt(handle: number, { from, length }: Place): string {
	const bytes = Buffer.alloc(length);
	readSync(handle, bytes, 0, length, from);
	return bytes.toString("utf8");
}

const lineBreak = 10;
const tab = 9;

/** Name of each line, and where the line is. Whether it is whole is seen when it is asked for. */
function linesIn(bytes: Buffer): [string, Place][] {
	const lines: [string, Place][] = [];
	let from = 0;
	while (from < bytes.length) {
		const next = bytes.indexOf(lineBreak, from);
		const to = next === -1 ? bytes.length : next;
		const afterSum = bytes.indexOf(tab, from) + 1;
		const afterName = afterSum === 0 ? -1 : bytes.indexOf(tab, afterSum);
		if (afterName !== -1 && afterName < to) {
			lines.push([bytes.toString("latin1", afterSum, afterName), { from, length: to - from }]);
		}
		from = to + 1;
	}
	return lines;
}

function keepNewer(file: string, bytes: Buffer, lines: readonly [string, Place][]): void {
	const newer = lines.slice(Math.floor(lines.length / 2));
	const kept = newer.map(([, { from, length }]) => bytes.subarray(from, from + length + 1));
	writeFileAtomic(file, Buffer.concat(kept), { fsync: false });
}

function attempt<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		// A folder that cannot be read or written: everything is made anew.
		return undefined;
	}
}
