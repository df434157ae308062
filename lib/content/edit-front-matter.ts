import { VFile } from "vfile";
import {
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	type Pair,
	parse,
	type Range,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";
import { type SplitFile, splitFrontMatter } from "#lib/content/front-matter.ts";
import { placeOf } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

/** A stretch of the file, and what takes its place. Nothing else of the file changes. */
interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A front matter to be edited, and where it stands. */
interface Place {
	readonly text: string;
	readonly split: SplitFile;
	/** where the line of the closing `---` begins; undefined for a file without front matter */
	readonly fence: number | undefined;
}

/**
 * Sets one key of a file's front matter: the bytes of its value and no other; a key that is missing becomes a line (in
 * `{…}`, an entry) at the end, and a file without front matter gets one.
 *
 * @param file with its text as value; what cannot be done is a message on it
 * @param source the value as YAML writes it: `true`, `2026-10-01`
 * @returns the new text, or undefined when the front matter cannot be read, or not be changed without touching more
 */
export function setKey(file: VFile, key: string, source: string): string | undefined {
	const place = placeIn(file);
	return place && edited(file, place, { key, value: parse(source) }, setting(place, key, source));
}

/**
 * Adds an entry to a list of the front matter, in the way the list is written: `[a, b]`, or a line an entry.
 *
 * @returns as `setKey`
 */
export function addToList(file: VFile, key: string, source: string): string | undefined {
	const place = placeIn(file);
	if (!place) return undefined;
	const list = place.split.yaml.document.get(key);
	if (list == null) return setKey(file, key, `[${source}]`);
	const { [key]: before } = place.split.yaml.data;
	const value = [...(Array.isArray(before) ? before : []), parse(source)];
	return edited(file, place, { key, value }, isSeq(list) ? adding(place, list, source) : undefined);
}

/**
 * Sets one key of an entry of a list, where the entry is a map: `links: [{ kind: … }]`, or `- kind: …` and lines under it.
 *
 * @returns as `setKey`
 */
export function setKeyOfEntry(
	file: VFile,
	list: string,
	index: number,
	key: string,
	source: string,
): string | undefined {
	const place = placeIn(file);
	const entry = place?.split.yaml.document.getIn([list, index]);
	const { [list]: before } = place?.split.yaml.data ?? {};
	if (!place || !isMap(entry) || !Array.isArray(before)) return undefined;
	const value = before.with(index, { ...before[index], [key]: parse(source) });
	return edited(file, place, { key: list, value }, settingInEntry(place, entry, key, source));
}

function placeIn(file: VFile): Place | undefined {
	const split = splitFrontMatter(file);
	if (!split) return undefined;
	const text = String(file);
	// The first such line ends the front matter, as `splitFrontMatter` has it.
	const fence = split.body === text ? undefined : text.indexOf("\n---") + 1;
	return { text, split, fence };
}

function setting(place: Place, key: string, source: string): Edit {
	const { contents } = place.split.yaml.document;
	if (!isMap(contents)) return newLine(place, "", key, source);
	const at = offsetIn(place);
	const pair = pairOf(contents, key);
	if (pair) return at(newValue(place, pair, source));
	if (!contents.flow) return newLine(place, indentationOf(place, contents), key, source);
	return at(inBrackets(contents.items.at(-1), contents.range, `${key}: ${source}`));
}

function settingInEntry(place: Place, entry: YAMLMap, key: string, source: string): Edit | undefined {
	const at = offsetIn(place);
	const pair = pairOf(entry, key);
	if (pair) return at(newValue(place, pair, source));
	if (entry.flow) return at(inBrackets(entry.items.at(-1), entry.range, `${key}: ${source}`));
	const start = place.split.yaml.offset + (entry.range?.[0] ?? 0);
	const column = start - (place.text.lastIndexOf("\n", start - 1) + 1);
	return lineAfter(place, entry.items.at(-1), `${" ".repeat(column)}${key}: ${source}`);
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
	map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Ranges of `yaml` begin where the YAML does. */
const offsetIn =
	({ split: { yaml } }: Place) =>
	({ start, end, text }: Edit): Edit => ({ start: start + yaml.offset, end: end + yaml.offset, text });

function newValue({ text, split }: Place, { key, value }: Pair, source: string): Edit {
	const range = isNode(value) ? value.range : undefined;
	if (range && range[0] < range[1]) return { start: range[0], end: range[1], text: source };
	const after = isNode(key) && key.range ? key.range[1] : 0;
	const colon = /^\s*:/.exec(text.slice(split.yaml.offset + after))?.[0];
	const start = after + (colon?.length ?? 0);
	return { start, end: start, text: colon ? ` ${source}` : `: ${source}` };
}

/** After the last entry of `{…}` or `[…]`. */
function inBrackets(last: unknown, range: Range | null | undefined, text: string): Edit {
	const end = endOf(last);
	const start = end ?? (range?.[0] ?? 0) + 1;
	return { start, end: start, text: end === undefined ? text : `, ${text}` };
}

function endOf(entry: unknown): number | undefined {
	if (isNode(entry)) return entry.range?.[1];
	return isPair(entry) ? endOf(entry.value ?? entry.key) : undefined;
}

function newLine({ text, fence }: Place, indentation: string, key: string, source: string): Edit {
	const start = fence ?? 0;
	const before = fence === undefined ? text : text.slice(0, fence);
	const lineEnd = /\r\n$/.test(before) || (fence === undefined && /^[^\n]*\r\n/.test(text)) ? "\r\n" : "\n";
	const line = `${indentation}${key}: ${source}${lineEnd}`;
	const whole = fence === undefined ? `---${lineEnd}${line}---${lineEnd}${lineEnd}` : line;
	return { start, end: start, text: whole };
}

/** What stands before each key. */
function indentationOf({ text, split: { yaml } }: Place, { range }: YAMLMap): string {
	const start = yaml.offset + (range?.[0] ?? 0);
	return /[ ]*$/.exec(text.slice(0, start))?.[0] ?? "";
}

function adding(place: Place, list: YAMLSeq, source: string): Edit {
	const at = offsetIn(place);
	const last = list.items.at(-1);
	if (list.flow || !isNode(last)) return at(inBrackets(last, list.range, source));
	const start = place.split.yaml.offset + (list.range?.[0] ?? 0);
	const indentation = /[ ]*$/.exec(place.text.slice(0, start))?.[0] ?? "";
	return lineAfter(place, last, `${indentation}- ${source}`);
}

/** A line of its own, after the one on which an entry ends, whatever else stands there. */
function lineAfter({ text, split }: Place, entry: unknown, line: string): Edit {
	const end = split.yaml.offset + (endOf(entry) ?? 0);
	const start = text.indexOf("\n", end - 1) + 1;
	const lineEnd = text[start - 2] === "\r" ? "\r\n" : "\n";
	return { start, end: start, text: `${line}${lineEnd}` };
}

/** YAML has many ways to write a thing: whatever the edit did, the result is read again and must say what it should. */
function edited(
	file: VFile,
	{ text, split }: Place,
	{ key, value }: { readonly key: string; readonly value: unknown },
	edit: Edit | undefined,
): string | undefined {
	const next = edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
	const data = next === undefined ? undefined : splitFrontMatter(new VFile({ value: next }))?.yaml.data;
	if (next !== undefined && same(data, { ...split.yaml.data, [key]: value })) return next;
	report(file, {
		rule: "front-matter",
		reason: `Unexpected way of writing \`${key}\`, expected it on a line of its own, \`${key}: …\`: change it by hand`,
		place: placeOf(file, split.yaml, [key], "key"),
	});
	return undefined;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
