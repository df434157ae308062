import { existsSync, readFileSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { sync as writeFileAtomic } from "write-file-atomic";
import { weigh } from "#lib/checks/severity.ts";
import { report } from "#lib/content/report.ts";
import type { Result } from "#lib/files/read.ts";
import { replaceFile } from "#lib/files/replace.ts";
import { pathShower } from "#lib/files/shown-path.ts";
import { type History, historyText, toHistory } from "#lib/links/history-file.ts";

const fileIn = (folder: string): string => path.join(folder, "_links.json");

const none: History = new Map();

/** What was read, by folder: good until the file changes. */
const kept = new Map<string, { readonly stamp: string; readonly read: Result<History> }>();

/**
 * What `npm run links` found out about the links of a blog. A file that cannot be read is as good as none for those who
 * only want to know; it carries messages, and is not to be written over.
 *
 * @param folder of the blog, absolute
 */
export function readHistory(folder: string): Result<History> {
	const stats = statSync(fileIn(folder), { throwIfNoEntry: false });
	if (!stats) return { value: none, messages: [] };
	const stamp = stampOf(stats);
	const known = kept.get(folder);
	if (known?.stamp === stamp) return known.read;
	const read = parse(folder, stats.isFile() ? readFileSync(fileIn(folder)) : undefined);
	kept.set(folder, { stamp, read });
	return read;
}

const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats): string => `${mtimeMs} ${ctimeMs} ${size} ${ino}`;

function parse(folder: string, bytes: Uint8Array | undefined): Result<History> {
	const file = new VFile({ path: pathShower(folder)(fileIn(folder)), value: "" });
	const text = textOf(bytes);
	if (text !== undefined) file.value = text;
	else {
		const reason = "Unexpected bytes that are not UTF-8 text, expected JSON as `npm run links` writes it";
		report(file, { rule: "link-history", reason, place: { line: 1, column: 1 } });
	}
	const value = text === undefined ? none : (toHistory(file) ?? none);
	weigh(file, "published");
	return { value, messages: file.messages };
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
	try {
		return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * Changes the history on the disk; nothing is written when nothing has changed.
 *
 * @param change what becomes of the history: asked again when the file was saved meanwhile
 * @throws when the file holds something else, which is not to be lost, or cannot be written
 */
export function changeHistory(folder: string, change: (history: History) => History): void {
	const file = fileIn(folder);
	for (let tries = 0; tries < 5; tries++) {
		if (!existsSync(file)) {
			const first = change(none);
			if (first.size > 0) writeFileAtomic(file, historyText(first));
			return;
		}
		const before = readFileSync(file);
		const { value, messages } = parse(folder, before);
		const [message] = messages;
		if (message) throw new Error(`${message}`);
		const after = Buffer.from(historyText(change(value)));
		if (after.equals(before) || replaceFile(file, before, after)) return;
	}
	throw new Error(`${file} is being saved by another program all the time: try again later`);
}
