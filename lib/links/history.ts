import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { sync as writeFileAtomic } from "write-file-atomic";
import { weigh } from "#lib/checks/severity.ts";
import { report } from "#lib/content/report.ts";
import type { Result } from "#lib/files/read.ts";
import { replaceFile } from "#lib/files/replace.ts";
import { pathShower } from "#lib/files/shown-path.ts";
import { stampOf } from "#lib/files/stamp.ts";
import { type History, historyText, toHistory } from "#lib/links/history-file.ts";

const fileIn = (folder: string): string => path.join(folder, "_links.json");

const none: Result<History> = { value: new Map(), messages: [] };

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
	if (!stats) return none;
	const stamp = stampOf(stats);
	const known = kept.get(folder);
	if (known?.stamp === stamp) return known.read;
	const read = stats.isFile() ? readNow(folder) : unreadable(folder, "Unexpected folder");
	kept.set(folder, { stamp, read });
	return read;
}

function readNow(folder: string): Result<History> {
	try {
		return parse(folder, readFileSync(/* turbopackIgnore: true */ fileIn(folder)));
	} catch (error) {
		return unreadable(folder, `Unexpected ${(error as NodeJS.ErrnoException).code} on opening the file`);
	}
}

function parse(folder: string, bytes: Uint8Array): Result<History> {
	let value: string;
	try {
		value = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return unreadable(folder, "Unexpected bytes that are not UTF-8 text");
	}
	const file = new VFile({ path: shownIn(folder), value });
	const history = toHistory(file) ?? none.value;
	weigh(file, "published");
	return { value: history, messages: file.messages };
}

const shownIn = (folder: string): string => pathShower(folder)(fileIn(folder));

function unreadable(folder: string, found: string): Result<History> {
	const file = new VFile({ path: shownIn(folder) });
	const reason = `${found}, expected JSON as \`npm run links\` writes it`;
	report(file, { rule: "link-history", reason, place: { line: 1, column: 1 } });
	weigh(file, "published");
	return { value: none.value, messages: file.messages };
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
			const first = change(none.value);
			if (first.size > 0) writeFileAtomic(file, historyText(first));
			return;
		}
		const { messages } = readHistory(folder);
		const before = messages.length > 0 ? undefined : readFileSync(file);
		const read = before && parse(folder, before);
		const [message] = [...messages, ...(read?.messages ?? [])];
		if (!before || !read || message) throw new Error(`${message}`);
		const after = Buffer.from(historyText(change(read.value)));
		if (after.equals(before) || replaceFile(file, before, after)) return;
	}
	throw new Error(`${file} is being saved by another program all the time: try again later`);
}
