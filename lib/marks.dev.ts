import type { Problem } from "#lib/site/models.ts";

/** Where in a page a finding stands: in its text, in the words of a link, or in a link's address. All are patterns. */
export interface Mark {
	readonly text?: string;
	readonly link?: string;
	readonly address?: string;
	/** of the regular expressions that the browser makes of them */
	readonly flags: "gu" | "giu";
}

/** How messages name what was found, between backticks, and what it is. The first that fits is it. */
const forms: readonly (readonly [RegExp, (found: string) => Omit<Mark, "flags"> & { flags?: "giu" }])[] = [
	[/^Unexpected private word `([^`]+)`/, (word) => ({ text: privateWord(word), flags: "giu" })],
	[/^Unexpected (?:e-mail address|telephone number) `([^`]+)`/, (found) => ({ text: words(found) })],
	[/^Unexpected second `([^`#]+)`/, (word) => ({ text: second(words(word)), flags: "giu" })],
	[/^Unexpected link on `([^`]+)`/, (found) => ({ link: `^\\s*${words(found)}\\s*$` })],
	[/^Unexpected link to `([^`]+)`/, (url) => ({ address: address(url) })],
	[/^Unexpected `([^`]+=)` in an address/, (name) => ({ address: `[?&;]${escaped(name)}` })],
	[/^Unexpected `(http:)`/, (scheme) => ({ address: `^${scheme}` })],
	[/^Unexpected `([^`]+)`/, (found) => ({ text: words(found), address: `^${escaped(found)}$` })],
];

/** What to mark for a problem; undefined when its message quotes nothing of the text. */
export function markOf({ message }: Problem): Mark | undefined {
	for (const [form, toMark] of forms) {
		const found = form.exec(message)?.[1];
		if (found !== undefined) return { flags: "gu", ...toMark(found) };
	}
	return undefined;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** As they stand in the page, where lines end elsewhere and apostrophes are bent. */
const words = (text: string): string => escaped(text).replace(/\s+/g, "\\s+").replace(/['’]/g, "['’]");

const letter = "[\\p{L}\\p{N}\\p{M}]";

const second = (word: string): string => `(?<=(?<!${letter})${word}\\s+)${word}(?!${letter})`;

/** In any case, and with other marks between its parts, as the check finds it. */
const privateWord = (word: string): string => {
	const parts = word.split(/[\s_-]+/).filter((part) => part !== "");
	return `(?<!${letter})${parts.map(words).join("[\\s\\p{P}\\p{Z}_]{0,3}")}s?(?!${letter})`;
};

/** A link of the page to what the author may have named by its file: `../2026-05-01-bread.md` is `/bread/` there. */
function address(url: string): string {
	const [path = "", fragment] = url.split("#");
	const name = path
		.replace(/^(?:\.{0,2}\/)+/, "")
		.replace(/(?:(?:^|\/)index)?\.md$/, "")
		.replace(/\/$/, "");
	const undated = name.replace(/^(?:.*\/)?\d{4}-\d\d-\d\d-/, "");
	const end = fragment === undefined ? "" : `#${escaped(fragment)}`;
	return `(?:^|/)(?:${escaped(name)}|${escaped(undated)})/?${end}$`;
}
