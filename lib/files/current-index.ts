import { existsSync, type Stats } from "node:fs";
import { type Entry, type FileIndex, openIndex } from "#lib/files/file-index.ts";

/** One a process, whichever copy of this module asks: hot reloading in development makes several. */
const state = globalThis as { galleyIndex?: FileIndex | undefined };

/** Makes an index the one that reading a blog goes by, in this process. */
export function goBy(index: FileIndex): void {
	state.galleyIndex = index;
}

/** The dev server is told of its index by the environment. */
function current(): FileIndex | undefined {
	const { GALLEY_INDEX: file, GALLEY_FINGERPRINT: version, GALLEY_READING: mark } = process.env;
	if (!state.galleyIndex && file && version) {
		if (mark) waitFor(mark);
		goBy(openIndex(file, version));
	}
	return state.galleyIndex;
}

/** Longest wait for another process that reads the blog, and between looks. Milliseconds. */
const patience = { most: 20_000, look: 20 };

/** Waits until a file is gone. Nothing could be done meanwhile but the same work. */
function waitFor(mark: string): void {
	const clock = new Int32Array(new SharedArrayBuffer(4));
	for (let waited = 0; waited < patience.most && existsSync(mark); waited += patience.look)
		Atomics.wait(clock, 0, 0, patience.look);
}

const entries = new WeakMap<object, Entry>();

/** What is known of the file, when this process goes by an index. */
export const entryFor = (file: string, stats: Stats): Entry | undefined => current()?.entry(file, stats);

/** Remembers which entry a value read from a file belongs to. */
export function attach(value: object, entry: Entry | undefined): void {
	if (entry) entries.set(value, entry);
}

/** The entry of the file that a value was read from. */
export const entryOf = (value: object): Entry | undefined => entries.get(value);

/** Changes when the content of the file does that a value was read from; undefined when it is not known. */
export const contentOf = (value: object): string | undefined => entries.get(value)?.content;
