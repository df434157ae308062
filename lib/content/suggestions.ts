import * as z from "zod";
import { https } from "#lib/content/fields.ts";
import { type HelpKind, helpKinds, phone } from "#lib/content/help-link.ts";
import { didYouMean } from "#lib/content/near.ts";

/** Languages that a blogger most likely writes in, for those who write `english`. */
const languages =
	"af ar bg bn ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv nb nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh";

const namesOf = (language: string) => new Intl.DisplayNames(language, { type: "language" });

/**
 * What an author most likely meant by a value that cannot be taken, as she is to write it.
 *
 * @param written the value as it stands in the file
 */
export function suggest(field: string, written: string): string | undefined {
	if (days.has(field)) return suggestDay(written);
	if (field === "lang" || field === "language") return suggestLanguage(written);
	if (field === "tags") return suggestTags(written);
	if (field === "kind") return suggestKind(written);
	if (field === "url" || field === "archived") return suggestAddress(written);
	if (field === "phone") return suggestPhone(written);
	return undefined;
}

/** Fields that hold a day. */
const days = new Set(["date", "updated", "from", "until", "checked"]);

const code = (text: string): string => `\`${text}\``;

function suggestDay(written: string): string | undefined {
	const bare = written.replace(/^["'“”‘’„«»\s]+|["'“”‘’„«»\s]+$/g, "");
	const found = readings(bare).filter((day) => z.iso.date().safeParse(day).success);
	if (found.length === 0) return undefined;
	const quoted = bare !== written && found[0] === bare ? ", without those quotation marks" : "";
	return [...new Set(found)].map(code).join(" or ") + quoted;
}

/** The days that a date may be, most likely first: in most places 3/4/2026 is in April, in some in March. */
function readings(text: string): string[] {
	const [, year, month = "", day = ""] = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text) ?? [];
	if (year) return [iso(year, month, day)];
	const [, first = "", second = "", last] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text) ?? [];
	if (last) return [iso(last, second, first), iso(last, first, second)];
	const parsed = /\p{L}{3}/u.test(text) && /\d{4}/.test(text) ? Date.parse(`${text} UTC`) : Number.NaN;
	if (Number.isNaN(parsed)) return [];
	const found = new Date(parsed);
	// 31 February would come out as a day in March.
	const isThere = [...text.matchAll(/\d+/g)].some(([number]) => Number(number) === found.getUTCDate());
	return isThere ? [found.toISOString().slice(0, 10)] : [];
}

const iso = (year: string, month: string, day: string): string =>
	`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** `http://`, one slash, no beginning, a word processor's quotation marks: what is meant is plain. */
function suggestAddress(written: string): string | undefined {
	const bare = written.replace(/^["'“”‘’„«»<\s]+|["'“”‘’„«»>\s]+$/g, "");
	const [, host = ""] =
		/^(?:(?:https?:)?\/+(?:[^\s/@]*@)?|https?:)?([^\s/?#@:]+\.\p{L}{2,}(?:[/?#:].*)?)$/isu.exec(bare) ?? [];
	const meant = `https://${host}`;
	// `other.md` is a file.
	const isFile = /^[^/]+\.(?:md|markdown|html?|txt|pdf)$/i.test(bare);
	return host !== "" && !isFile && https.safeParse(meant).success ? code(meant) : undefined;
}

/** The letters on the keys of a telephone: `1-800-FLOWERS` is called by its digits. */
const keys = "22233344455566677778889999";

function suggestPhone(written: string): string | undefined {
	const bare = written.replace(/^["'“”]|["'“”]$/g, "");
	const digits = bare.replace(/[a-z]/gi, (letter) => keys[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
	if (/^[a-z]/i.test(bare) || !phone.safeParse(digits).success) return undefined;
	return code(/^\+?\d+$/.test(digits) && digits === written ? `"${digits}"` : digits);
}

function suggestLanguage(written: string): string | undefined {
	const name = written.toLocaleLowerCase();
	const found = languages
		.split(" ")
		.find((tag) =>
			[namesOf("en"), namesOf(tag)].some((names) => names.of(tag)?.toLocaleLowerCase() === name),
		);
	return found && code(found);
}

function suggestTags(written: string): string | undefined {
	const tags = written
		.replace(/^["']|["']$/g, "")
		.split(/[;,]/)
		.map((tag) => tag.trim().replace(/^#/, ""));
	if (tags.some((tag) => !/^\p{L}[\p{L}\p{N}' -]*$/u.test(tag))) return undefined;
	return `a list of words, ${code(`[${tags.join(", ")}]`)}`;
}

/** Other words for what a link asks. */
const synonyms: Record<HelpKind, string> = {
	donate: "donation give gift fund fundraiser money pay support contribute",
	read: "article book essay report reading learn",
	watch: "video film see view documentary",
	listen: "audio podcast hear radio",
	call: "phone telephone tel ring dial hotline",
	text: "sms message",
	write: "email mail e-mail letter contact post",
	volunteer: "help join work time",
	attend: "event come march go rally vigil meeting visit",
	share: "tweet tell retweet repost spread forward talk",
	sign: "petition signature pledge",
};

/** @returns the kind that is written almost so, or that means it */
export function suggestKind(written: string): string | undefined {
	const word = written.replace(/^["']|["']$/g, "").toLowerCase();
	const meant = helpKinds.find((kind) => synonyms[kind].split(" ").includes(word));
	const kind = meant ?? didYouMean(word, helpKinds);
	return kind && code(kind);
}
