import { readFileSync, type Stats, statSync } from "node:fs";
import { VFile } from "vfile";
import { report } from "#lib/content/report.ts";
import { isTooMuch, toText } from "#lib/content/text.ts";
import { attach, entryFor } from "#lib/files/current-index.ts";
import type { Entry } from "#lib/files/file-index.ts";
import { type Stamped, sameStamp, stampedOf } from "#lib/files/stamp.ts";

interface Known {
	readonly stats: Stamped;
	readonly shown: string;
	readonly key: string;
	readonly result: unknown;
}

/** Results of reading, by file; one is good for as long as the file has the same size and time, and the same key. */
const kept = new Map<string, Known>();

/** How a value is made, and kept between runs. */
export interface Reading<T> {
	/** what else the value depends on */
	readonly key: string;
	/** given the file with its text as value */
	readonly parse: (file: VFile) => T;
	/** given a file that could not be read as text; it carries the message */
	readonly fallback: (file: VFile) => T;
	/** for files that may be thousands */
	readonly keep?: Keeping<T>;
}

/** How a value becomes plain data, and comes back. */
export interface Keeping<T> {
	/** what it is kept under */
	readonly topic: string;
	readonly toKept: (value: T) => unknown;
	/** undefined when it no longer stands */
	readonly fromKept: (kept: unknown) => T | undefined;
}

/** A value read from a file, and what is to be mended there. */
export interface Result<T> {
	readonly value: T;
	readonly messages: VFile["messages"];
}

/**
 * Reads a text file and turns it into a value, unless that was done and the file has not changed since.
 *
 * @param file absolute path
 * @param shown the path as messages name it
 * @returns undefined when the file is gone
 */
export function readText<T extends object>(
	file: string,
	shown: string,
	{ key, parse, fallback, keep }: Reading<T>,
): Result<T> | undefined {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats) {
		kept.delete(file);
		return undefined;
	}
	const known = kept.get(file);
	if (known && known.shown === shown && known.key === key && sameStamp(known.stats, stats))
		return known.result as Result<T>;
	const entry = keep && entryFor(file, stats);
	const result = (entry && recall(entry, shown, keep)) ?? readNow();
	attach(result.value, entry);
	kept.set(file, { stats: stampedOf(stats), shown, key, result });
	return result;

	function readNow(): Result<T> {
		const vfile = new VFile({ path: shown, value: "" });
		const value = stats && readBytes(file, stats, vfile) ? parse(vfile) : fallback(vfile);
		if (keep) entry?.set(keep.topic, { value: keep.toKept(value), messages: vfile.messages.map(plain) });
		return { value, messages: vfile.messages };
	}
}

const plain = ({ reason, line, column, ruleId, note, fatal }: VFile["messages"][number]) => ({
	reason,
	line,
	column,
	ruleId,
	note,
	fatal,
});

/** What an earlier run read there. */
function recall<T>(entry: Entry, shown: string, { topic, fromKept }: Keeping<T>): Result<T> | undefined {
	const known = entry.get(topic) as { value: unknown; messages: ReturnType<typeof plain>[] } | undefined;
	const value = known && fromKept(known.value);
	if (value === undefined) return undefined;
	return { value, messages: known?.messages.length ? asMessages(known.messages, shown) : [] };
}

function asMessages(kept: readonly ReturnType<typeof plain>[], shown: string): VFile["messages"] {
	const file = new VFile({ path: shown });
	for (const { reason, line = 1, column = 1, ...rest } of kept) {
		Object.assign(file.message(reason, { place: { line, column }, source: "galley" }), rest);
	}
	return file.messages;
}

/** Whether the file could be read as text, which is then the VFile's value. */
function readBytes(file: string, stats: Stats, vfile: VFile): boolean {
	if (!stats.isFile()) {
		// Reading a pipe would wait for ever.
		const reason = `Unexpected ${stats.isDirectory() ? "folder" : "special file"}, expected a text file`;
		report(vfile, { rule: "file-readable", reason, place: { line: 1, column: 1 } });
		return false;
	}
	if (isTooMuch(vfile, stats.size)) return false;
	try {
		const text = toText(vfile, readFileSync(file));
		if (text !== undefined) vfile.value = text;
		return text !== undefined;
	} catch (error) {
		report(vfile, {
			rule: "file-readable",
			reason: `Unexpected ${(error as NodeJS.ErrnoException).code ?? "error"} on opening the file, expected to read it: look at its permissions`,
			place: { line: 1, column: 1 },
		});
		return false;
	}
}
