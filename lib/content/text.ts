import { isUtf8 } from "node:buffer";
import type { VFile } from "vfile";
import { location } from "vfile-location";
import { report } from "#lib/content/report.ts";

/** A long book has about a megabyte of text; more than that in one post is a mistake, and slow. */
const largest = 1024 * 1024;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** What no text contains: the C0 controls but tab and line ends, DEL, and the halves of broken characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Whether a file is larger than a text can be, which is then said of it: to be asked before it is read. */
export function isTooMuch(file: VFile, bytes: number): boolean {
	if (bytes <= largest) return false;
	report(file, {
		rule: "file-readable",
		reason: `Unexpected ${megabytes(bytes)} of text, expected at most ${megabytes(largest)}: split it into several posts`,
		place: { line: 1, column: 1 },
	});
	return true;
}

/**
 * Bytes of a file → its text, without the byte order mark, set as the file's value.
 *
 * @returns the text, or undefined when the bytes are no text; then the file carries a `file-readable` message
 */
export function toText(file: VFile, bytes: Uint8Array): string | undefined {
	if (isTooMuch(file, bytes.length)) return undefined;
	const decoded = new TextDecoder("utf-8").decode(bytes);
	file.value = decoded;
	const bad = isUtf8(bytes) ? decoded.search(notText) : firstBadByte(bytes);
	if (bad === -1) return decoded;
	const code = decoded.charCodeAt(bad).toString(16).toUpperCase().padStart(4, "0");
	report(file, {
		rule: "file-readable",
		reason: isUtf8(bytes)
			? `Unexpected control character U+${code}, expected text: delete it`
			: "Unexpected bytes that are not UTF-8 text, expected UTF-8: in your editor, save the file with the encoding UTF-8",
		place: location(file).toPoint(bad),
	});
	return undefined;
}

/** Index, in the decoded text, of the first character that was not UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
	let good = 0;
	let limit = bytes.length;
	while (good < limit) {
		const middle = Math.ceil((good + limit) / 2);
		if (isUtf8(bytes.subarray(0, endOfCharacter(bytes, middle)))) good = middle;
		else limit = middle - 1;
	}
	return new TextDecoder("utf-8").decode(bytes.subarray(0, good)).replace(/\ufffd+$/, "").length;
}

/** Moves an end past the continuation bytes (10xxxxxx) that belong to the character it would cut. */
function endOfCharacter(bytes: Uint8Array, end: number): number {
	let next = end;
	while (next < bytes.length && next < end + 3 && ((bytes[next] ?? 0) & 0xc0) === 0x80) next++;
	return next;
}
