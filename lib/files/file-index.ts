import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { seal, unseal } from "#lib/files/sealed.ts";

/** What was found out about one file, by topic. Plain data, which stands for as long as the file is as it was. */
export interface Entry {
	/** changes when the file may have changed; undefined when a change of a moment ago could have left no trace */
	readonly stamp: string | undefined;
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

/** One part in so many may be found out again each time: the index of a large blog is megabytes to write. */
const worthIt = 500;

/**
 * Opens the index kept in a file: a line a file of the blog, sealed, with its name, its stamp, a hash of its content, and facts
 * by topic as JSON, all between tabs. One that was made by other code is as good as none, and so is a line that is damaged:
 * all of it can be found out again. A file that has another time and the same content (a fresh clone) is as it was. The index
 * is read whole and written whole, by renaming, so two runs at once cannot mix theirs.
 *
 * @param file absolute path; need not be there
 * @param version names the code whose findings these are
 */
export function openIndex(file: string, version: string): FileIndex {
	const before = read(file, version);
	const now = new Map<string, KeptEntry>();
	let moved = 0;
	return {
		entry: (name, stats) => {
			const stamp = stampOf(stats);
			const known = now.get(name);
			if (known?.kept === stamp) return known;
			const line = before.get(name);
			const stands = line?.startsWith(`${stamp}\t`) || (line && hasContent(line, name, stats));
			if (stands && !line?.startsWith(`${stamp}\t`)) moved++;
			const settled = isSettled(stats);
			const entry = new KeptEntry(stamp, settled, stands ? line : undefined);
			if (settled && !/[\t\n]/.test(name)) now.set(name, entry);
			return entry;
		},
		save: () => {
			const entries = [...now];
			const learnt = entries.reduce((sum, [, entry]) => sum + entry.learnt, moved);
			if (learnt + Math.max(0, before.size - now.size) <= now.size / worthIt) return;
			const lines = entries.map(([name, entry]) => seal(`${name}\t${entry.line(name)}`));
			try {
				mkdirSync(path.dirname(file), { recursive: true });
				writeFileAtomic(file, [version, ...lines].join("\n"), { fsync: false });
			} catch {
				// Without an index, everything takes longer, and is the same.
			}
		},
	};
}

/** The content of a file as a line of the index has it; a file that has changed since has none that counts. */
function contentOf(file: string, stamp: string): string {
	try {
		const hash = createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 32);
		return stampOf(statSync(file)) === stamp ? hash : "";
	} catch {
		return "";
	}
}

/** Whether a file is as it was when the line was written, though its time is not. */
function hasContent(line: string, file: string, stats: Stats): boolean {
	const [before = "", hash = ""] = line.split("\t", 2);
	if (hash === "" || sizeIn(before) !== String(stats.size)) return false;
	return contentOf(file, stampOf(stats)) === hash;
}

/** Facts as they stand in the index: taken apart only when somebody asks for one. */
class KeptEntry implements Entry {
	readonly stamp: string | undefined;
	/** the stamp under which it is kept */
	readonly kept: string;
	learnt = 0;
	readonly #before: string | undefined;
	#facts: Map<string, string> | undefined;

	constructor(stamp: string, settled: boolean, before: string | undefined) {
		this.kept = stamp;
		this.stamp = settled ? stamp : undefined;
		this.#before = before;
	}

	get(topic: string): unknown {
		const json = this.#known().get(topic);
		try {
			return json === undefined ? undefined : JSON.parse(json);
		} catch {
			return undefined;
		}
	}

	set(topic: string, fact: unknown): void {
		this.#known().set(topic, JSON.stringify(fact));
		this.learnt++;
	}

	/** stamp, content, and facts by topic, between tabs */
	line(file: string): string {
		if (this.learnt === 0 && this.#before?.startsWith(`${this.kept}\t`)) return this.#before;
		const [, hash = contentOf(file, this.kept)] = this.#before?.split("\t", 2) ?? [];
		return [this.kept, hash, ...[...this.#known()].flat()].join("\t");
	}

	#known(): Map<string, string> {
		if (this.#facts) return this.#facts;
		this.#facts = new Map();
		const [, , ...parts] = this.#before?.split("\t") ?? [];
		for (let index = 0; index + 1 < parts.length; index += 2) {
			this.#facts.set(parts[index] ?? "", parts[index + 1] ?? "");
		}
		return this.#facts;
	}
}

/** Name of each file → the rest of its line. */
function read(file: string, version: string): Map<string, string> {
	const lines = new Map<string, string>();
	try {
		const [first, ...rest] = readFileSync(/* turbopackIgnore: true */ file, "utf8").split("\n");
		if (first !== version) return lines;
		for (const sealed of rest) {
			const line = unseal(sealed);
			const end = line?.indexOf("\t") ?? -1;
			if (line && end > 0) lines.set(line.slice(0, end), line.slice(end + 1));
		}
	} catch {
		// Not there yet, or not to be read.
	}
	return lines;
}

const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats): string => `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
const sizeIn = (stamp: string): string | undefined => stamp.split(" ")[2];

/**
 * Whether a later change of the file is sure to give it another time. Clocks of file systems tick every few
 * milliseconds, of some every two seconds.
 */
function isSettled({ mtimeMs, ctimeMs }: Stats): boolean {
	const tick = mtimeMs % 1000 === 0 ? 2000 : 50;
	return Date.now() - Math.max(mtimeMs, ctimeMs) > tick;
}
