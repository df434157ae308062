import { readFileSync, type Stats, statSync } from "node:fs";
import { VFile } from "vfile";
import { report } from "#lib/content/report.ts";
import { toText } from "#lib/content/text.ts";

/** Results of reading, by file; one is good for as long as the file has the same size and time, and the same key. */
const kept = new Map<string, { stamp: string; result: unknown }>();

/**
 * Reads a text file and turns it into a value, unless that was done and the file has not changed since.
 *
 * @param file absolute path
 * @param shown the path as messages name it
 * @param key what else the value depends on
 * @param parse given the file with its text as value
 * @param fallback given a file that could not be read as text; it carries the message
 * @returns undefined when the file is gone
 */
export function readText<T>(
	file: string,
	shown: string,
	key: string,
	parse: (file: VFile) => T,
	fallback: (file: VFile) => T,
): { value: T; messages: VFile["messages"] } | undefined {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats) {
		kept.delete(file);
		return undefined;
	}
	const stamp = `${stampOf(stats)} ${shown} ${key}`;
	const known = kept.get(file);
	if (known?.stamp === stamp) return known.result as { value: T; messages: VFile["messages"] };
	const vfile = new VFile({ path: shown, value: "" });
	const value = readBytes(file, stats, vfile) ? parse(vfile) : fallback(vfile);
	const result = { value, messages: vfile.messages };
	kept.set(file, { stamp, result });
	return result;
}

const stampOf = (stats: Stats) => `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;

/** Whether the file could be read as text, which is then the VFile's value. */
function readBytes(file: string, stats: Stats, vfile: VFile): boolean {
	if (!stats.isFile()) {
		// Reading a pipe would wait for ever.
		const reason = `Unexpected ${stats.isDirectory() ? "folder" : "special file"}, expected a text file`;
		report(vfile, { rule: "file-readable", reason, place: { line: 1, column: 1 } });
		return false;
	}
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
