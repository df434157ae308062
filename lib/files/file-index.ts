import { mkdirSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";

/** What was found out about one file, by topic. Plain data, which stands for as long as the file has this stamp. */
export interface Entry {
	readonly get: (topic: string) => unknown;
	readonly set: (topic: string, fact: unknown) => void;
}

/** What was found out about files, in this run and earlier ones. */
export interface FileIndex {
	/** what is known of a file as it now is: nothing, when it has changed */
	readonly entry: (file: string, stats: Stats) => Entry;
	/** keeps what is known of the files asked for, unless that is hardly more than was kept before */
	readonly save: () => void;
}

type Facts = Record<string, unknown>;
type Kept = Record<string, readonly [stamp: string, facts: Facts]>;

/** One part in so many may be found out again each time: the index of a large blog is megabytes to write. */
const worthIt = 500;

/**
 * Opens the index kept in a file. One that is damaged, or was made by other code, is as good as none: all of it can be
 * found out again. It is read whole and written whole, by renaming, so two runs at once cannot mix theirs.
 *
 * @param file absolute path; need not be there
 * @param version names the code whose findings these are
 */
export function openIndex(file: string, version: string): FileIndex {
	const before = read(file, version);
	const now: Record<string, readonly [string, Facts]> = {};
	let learnt = 0;
	return {
		entry: (name, stats) => {
			const stamp = stampOf(stats);
			const known = now[name] ?? before[name];
			const facts = known?.[0] === stamp ? known[1] : {};
			if (isSettled(stats)) now[name] = [stamp, facts];
			return {
				get: (topic) => facts[topic],
				set: (topic, fact) => {
					facts[topic] = fact;
					learnt++;
				},
			};
		},
		save: () => {
			const { length } = Object.keys(now);
			const gone = Object.keys(before).length - length;
			if (learnt + Math.max(0, gone) <= length / worthIt) return;
			try {
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileAtomic(file, JSON.stringify({ version, files: now }), { fsync: false });
			} catch {
				// Without an index, everything takes longer, and is the same.
			}
		},
	};
}

function read(file: string, version: string): Kept {
	try {
		const kept = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8"));
		const files = kept.version === version ? Object.entries(kept.files) : [];
		return Object.fromEntries(files.filter(([, entry]) => isEntry(entry))) as Kept;
	} catch {
		return {};
	}
}

const isEntry = (entry: unknown): boolean =>
	Array.isArray(entry) && typeof entry[0] === "string" && typeof entry[1] === "object" && entry[1] !== null;

const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats): string => `${mtimeMs} ${ctimeMs} ${size} ${ino}`;

/**
 * Whether a later change of the file is sure to give it another time. Clocks of file systems tick every few
 * milliseconds, of some every two seconds.
 */
function isSettled({ mtimeMs, ctimeMs }: Stats): boolean {
	const tick = mtimeMs % 1000 === 0 ? 2000 : 50;
	return Date.now() - Math.max(mtimeMs, ctimeMs) > tick;
}

let current: FileIndex | undefined;

/** Makes an index the one that reading a blog goes by, in this process. */
export function goBy(index: FileIndex): void {
	current = index;
}

const entries = new WeakMap<object, Entry>();

/** What is known of the file, when this process goes by an index. */
export const entryFor = (file: string, stats: Stats): Entry | undefined => current?.entry(file, stats);

/** Remembers which entry a value read from a file belongs to. */
export function attach(value: object, entry: Entry | undefined): void {
	if (entry) entries.set(value, entry);
}

/** The entry of the file that a value was read from. */
export const entryOf = (value: object): Entry | undefined => entries.get(value);
