import { mkdirSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";

/** What was found out about one file, by topic. Plain data, which stands for as long as the file is as it was. */
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

/** Facts as they stand in the index: read one by one, when somebody asks. */
type Facts = Map<string, string>;

/** One part in so many may be found out again each time: the index of a large blog is megabytes to write. */
const worthIt = 500;

/**
 * Opens the index kept in a file: a line a file of the blog, with its name, its stamp, and facts by topic as JSON, all
 * between tabs. One that was made by other code is as good as none, and so is a line that is damaged: all of it can be
 * found out again. It is read whole and written whole, by renaming, so two runs at once cannot mix theirs.
 *
 * @param file absolute path; need not be there
 * @param version names the code whose findings these are
 */
export function openIndex(file: string, version: string): FileIndex {
	const before = read(file, version);
	const now = new Map<string, { readonly stamp: string; readonly facts: Facts }>();
	let learnt = 0;
	return {
		entry: (name, stats) => {
			const stamp = stampOf(stats);
			const facts = now.get(name)?.stamp === stamp ? now.get(name)?.facts : undefined;
			const known = facts ?? factsIn(before.get(JSON.stringify(name)), stamp);
			if (isSettled(stats)) now.set(name, { stamp, facts: known });
			return {
				get: (topic) => parse(known.get(topic)),
				set: (topic, fact) => {
					known.set(topic, JSON.stringify(fact));
					learnt++;
				},
			};
		},
		save: () => {
			if (learnt + Math.max(0, before.size - now.size) <= now.size / worthIt) return;
			const lines = [...now].map(([name, { stamp, facts }]) => [
				JSON.stringify(name),
				stamp,
				...[...facts].flat(),
			]);
			try {
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileAtomic(file, [version, ...lines.map((line) => line.join("\t"))].join("\n"), {
					fsync: false,
				});
			} catch {
				// Without an index, everything takes longer, and is the same.
			}
		},
	};
}

/** Name of each file, as JSON → the rest of its line. */
function read(file: string, version: string): Map<string, string> {
	const lines = new Map<string, string>();
	try {
		const [first, ...rest] = readFileSync(/* turbopackIgnore: true */ file, "utf8").split("\n");
		if (first !== version) return lines;
		for (const line of rest) {
			const end = line.indexOf("\t");
			lines.set(line.slice(0, end), line.slice(end + 1));
		}
	} catch {
		// Not there yet, or not to be read.
	}
	return lines;
}

function factsIn(line: string | undefined, stamp: string): Facts {
	if (!line?.startsWith(`${stamp}\t`)) return new Map();
	const parts = line.split("\t");
	const facts: Facts = new Map();
	for (let index = 1; index + 1 < parts.length; index += 2)
		facts.set(parts[index] ?? "", parts[index + 1] ?? "");
	return facts;
}

function parse(json: string | undefined): unknown {
	try {
		return json === undefined ? undefined : JSON.parse(json);
	} catch {
		return undefined;
	}
}

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
