import { draftSchema } from "#lib/content/schema.ts";

/** Where a front matter begins that nobody fenced, and its first line. */
interface Unfenced {
	readonly line: number;
	readonly found: string;
	/** whether a line of hyphens ends it */
	readonly closed: boolean;
}

const known = Object.keys(draftSchema.shape);

/** The flag, however it is written: a text that begins so was meant to be published, or not to be. */
const flag = /^publish(?:ed)?\s*:/i;

/**
 * Finds front matter without its first `---`: the flag among the first lines of a text, or two lines or more of the form
 * `key: value` of which one has a key of ours. Those of a recipe or a letter have none.
 */
export function findUnfenced(text: string): Unfenced | undefined {
	const lines = text.split(/\r\n|\n|\r/);
	const first = lines.findIndex((line) => line.trim() !== "");
	const head = lines.slice(first);
	const end = head.findIndex((line) => line.trim() === "" || /^---[ \t]*$/.test(line));
	const block = head.slice(0, end < 0 ? head.length : end);
	const keys = block.flatMap((line) => /^\s{0,3}([a-z]+)\s*:(?:\s|$)/.exec(line)?.[1] ?? []);
	const isFlagged = block.some((line) => flag.test(line.trim()));
	if (!isFlagged && (keys.length < 2 || !keys.some((key) => known.includes(key)))) return undefined;
	return { line: first + 1, found: block[0]?.trim() ?? "", closed: head[end]?.startsWith("---") ?? false };
}
