import { VFile } from "vfile";
import { type Back, backOver } from "#lib/content/before-edit.ts";
import { setKey } from "#lib/content/edit-front-matter.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { readFlag, written } from "#lib/content/published-flag.ts";

/** A text whose flag has been flipped. */
export interface Flipped {
	readonly text: string;
	/** the flag as it was written; undefined when there was none */
	readonly before: string | undefined;
	readonly after: string;
	/** the day that was set */
	readonly date?: string;
	/** where in the text as it was something of the new one stood */
	readonly back: Back;
}

export interface FlipOptions {
	readonly to: boolean;
	/** the day to set where there is none */
	readonly date?: string | undefined;
	/** keys that are right, and so cannot be `published` misspelt */
	readonly keys: readonly string[];
}

/**
 * Flips the flag in a text: its value's characters change and no other. A key that is missing is added as a line.
 *
 * @param file with its text as value; what cannot be done is a message on it
 * @returns undefined when the front matter cannot be read or changed
 */
export function flipText(file: VFile, options: FlipOptions): Flipped | undefined {
	const draft = new VFile({ path: file.path, value: String(file) });
	const flipped = flip(draft, options);
	if (!flipped) file.messages.push(...draft.messages);
	return flipped;
}

function flip(file: VFile, { to, date, keys }: FlipOptions): Flipped | undefined {
	const yaml = splitFrontMatter(file)?.yaml;
	if (!yaml) return undefined;
	const { flag, misspelt } = readFlag(file, yaml, keys);
	if (misspelt) return undefined;
	const before = Object.hasOwn(yaml.data, "published") ? written(file, yaml) : undefined;
	const isSo = flag === (to ? "published" : "draft");
	const after = isSo ? (before ?? String(to)) : inCaseOf(before, String(to));
	const undated = date !== undefined && yaml.data.date == null;
	let back: Back = (offset) => offset;
	for (const [key, value] of [
		...(isSo ? [] : [["published", after] as const]),
		...(undated ? [["date", date] as const] : []),
	]) {
		const text = setKey(file, key, value);
		if (text === undefined) return undefined;
		back = over(back, backOver(String(file), text));
		file.value = text;
	}
	return { text: String(file), before, after, back, ...(undated && { date }) };
}

const over =
	(first: Back, second: Back): Back =>
	(offset) =>
		first(second(offset));

/** `False` becomes `True`, so that flipping twice gives back every byte. */
function inCaseOf(before = "", word: string): string {
	if (/^[A-Z]+$/.test(before)) return word.toUpperCase();
	return /^[A-Z]/.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
