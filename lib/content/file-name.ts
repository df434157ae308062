import { slug as toSlug } from "github-slugger";

/** What a file's (or post folder's) name says. */
interface NameParts {
	/** `2026-10-01`, from the optional prefix; whether such a day exists is checked with the front matter's */
	readonly date?: string;
	readonly slug: string;
	/** the name in words, for a draft that has no title: "first light" → "First light" */
	readonly words: string;
}

/** Reads `2026-10-01-first-light` or `first-light`, without extension. */
export function toNameParts(name: string): NameParts {
	const [, date, rest = name] = /^(\d{4}-\d{2}-\d{2})[-_ ](.+)$/.exec(name) ?? [];
	const words = rest.normalize("NFC").replace(/[-_]+/g, " ").trim();
	return {
		...(date && { date }),
		slug: slugOf(rest),
		words: words.charAt(0).toLocaleUpperCase() + words.slice(1),
	};
}

/** A part of an address becomes the name of a folder. Disks take 255 bytes; some hosts put more before it. */
export const mostBytes = 200;

/** Whether a part of an address is too long for the disk. */
export const isTooLong = (part: string): boolean => Buffer.byteLength(part) > mostBytes;

/** What is wrong with a file's name, when no address can be made of it: the second half of "Unexpected …, expected …". */
export function wantedOfName(slug: string): string | undefined {
	if (slug === "") return "letters or digits in it";
	return isTooLong(slug) ? `at most ${mostBytes} letters` : undefined;
}

/** Text → the form it takes in an address: composed (NFC), lower case, hyphens for spaces, no punctuation. */
export function slugOf(text: string): string {
	return toSlug(
		text
			.normalize("NFC")
			.replace(/[\s_]+/g, " ")
			.trim(),
	)
		.replace(/-{2,}/g, "-")
		.replace(/^-|-$/g, "");
}
