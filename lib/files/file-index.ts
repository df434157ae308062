import { createHash } from "node:crypto";
import { readFileSync, type Stats, statSync } from "node:fs";
import { type Facts, KeptFacts } from "#lib/files/kept-facts.ts";
import { addLines, readLines, type SealedLines, writeLines } from "#lib/files/sealed-lines.ts";
import { isSettled, sizeIn, stampOf } from "#lib/files/stamp.ts";

/** What was found out about one file, which stands for as long as the file is as it was. */
export interface Entry extends Facts {
	/** changes when the file may have changed; undefined when a change of a moment ago could have left no trace */
	readonly stamp: string | undefined;
	/** a hash of what is in it; undefined when that may have changed since, or cannot be read */
	readonly content: string | undefined;
	/** what is asked for of few files at a time: kept apart, and not read before */
	readonly details: Facts;
}

/** What was found out about files, in this run and earlier ones. */
export interface FileIndex {
	/** what is known of a file as it now is: nothing, when it has changed */
	readonly entry: (file: string, stats: Stats) => Entry;
	/** keeps what is known of the files asked for */
	readonly save: () => void;
}

/** Of more files than one in so many, what was learnt makes a new index; of fewer it is added, as megabytes need not be written. */
const worthIt = 500;

/**
 * Opens the index kept in a file: a line a file of the blog, sealed, with its name, its stamp, a hash of its content, and facts
 * by topic as JSON, all between tabs. The details stand in a second file, by name and hash. An index that was made by other
 * code is as good as none, and so is a line that is damaged: all of it can be found out again. A file that has another time
 * and the same content (a fresh clone) is as it was. The index is read whole and written whole, by renaming, so two runs at
 * once cannot mix theirs. What few files taught is added at its end: the last line of a file is the one that counts.
 *
 * @param file absolute path; need not be there
 * @param version names the code whose findings these are
 */
export function openIndex(file: string, version: string): FileIndex {
	const before = readLines(file, version);
	const detailsFile = `${file}.details`;
	let detailsBefore: SealedLines | undefined;
	const detailsOf = (name: string): string | undefined => {
		detailsBefore ??= readLines(detailsFile, version);
		return detailsBefore.byName.get(name);
	};
	const now = new Map<string, KeptEntry>();
	const moved = new Set<KeptEntry>();
	return {
		entry: (name, stats) => {
			const stamp = stampOf(stats);
			const known = now.get(name);
			if (known?.kept === stamp) return known;
			const line = before.byName.get(name);
			const isSame = line?.startsWith(`${stamp}\t`) === true;
			const stands = isSame || (line && hasContent(line, name, stats));
			const settled = isSettled(stats);
			const entry = new KeptEntry({ name, stamp, settled, before: stands ? line : undefined, detailsOf });
			if (stands && !isSame) moved.add(entry);
			if (settled && !/[\t\n]/.test(name)) now.set(name, entry);
			return entry;
		},
		save: () => {
			const entries = [...now.values()];
			const few = now.size / worthIt;
			const learnt = entries.filter((entry) => entry.learnt > 0 || moved.has(entry));
			const gone = Math.max(0, before.byName.size - now.size);
			if (learnt.length + gone + before.stale > few) writeLines(file, version, entries.map(lineOf));
			else addLines(file, version, learnt.map(lineOf));
			const inDetail = entries.filter(({ learntInDetail }) => learntInDetail > 0);
			if (inDetail.length === 0) return;
			// When they were not looked into, as much is stale there as here.
			const { stale } = detailsBefore ?? before;
			if (inDetail.length + stale > few) writeLines(detailsFile, version, entries.map(detailsLineOf));
			else addLines(detailsFile, version, inDetail.map(detailsLineOf));
		},
	};
}

const lineOf = (entry: KeptEntry): string => entry.line();
const detailsLineOf = (entry: KeptEntry): string | undefined => entry.detailsLine();

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

interface Found {
	readonly name: string;
	readonly stamp: string;
	readonly settled: boolean;
	/** its line in the index, when that still holds */
	readonly before: string | undefined;
	readonly detailsOf: (name: string) => string | undefined;
}

class KeptEntry extends KeptFacts implements Entry {
	readonly stamp: string | undefined;
	/** the stamp under which it is kept */
	readonly kept: string;
	readonly #of: Found;
	#hash: string | undefined;
	#details: KeptFacts | undefined;

	constructor(found: Found) {
		super(afterTab(found.before, 2));
		this.#of = found;
		this.kept = found.stamp;
		this.stamp = found.settled ? found.stamp : undefined;
	}

	get content(): string | undefined {
		return (this.#of.settled && this.#content()) || undefined;
	}

	get details(): KeptFacts {
		this.#details ??= new KeptFacts(this.#detailsBefore());
		return this.#details;
	}

	get learntInDetail(): number {
		return this.#details?.learnt ?? 0;
	}

	/** name, stamp, content, and facts by topic, between tabs */
	line(): string {
		return `${this.#of.name}\t${this.kept}\t${this.#content()}${this.text()}`;
	}

	/** name, content, and details by topic; undefined when there are none */
	detailsLine(): string | undefined {
		const text = this.details.text();
		return text === "" ? undefined : `${this.#of.name}\t${this.#content()}${text}`;
	}

	#detailsBefore(): string {
		const { before, name, detailsOf } = this.#of;
		const line = before && detailsOf(name);
		if (!line) return "";
		const hash = this.#content();
		return hash !== "" && line.startsWith(`${hash}\t`) ? afterTab(line, 1) : "";
	}

	#content(): string {
		this.#hash ??= this.#of.before?.split("\t", 2)[1] ?? contentOf(this.#of.name, this.kept);
		return this.#hash;
	}
}

/** What follows in a line, from the tab that is the nth on. */
function afterTab(line: string | undefined, nth: number): string {
	let at = -1;
	for (let count = 0; count < nth; count++) {
		at = line?.indexOf("\t", at + 1) ?? -1;
		if (at === -1) return "";
	}
	return line?.slice(at) ?? "";
}
