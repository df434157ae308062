import { z } from "zod";

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
	if (field === "date" || field === "updated") return suggestDay(written);
	if (field === "lang" || field === "language") return suggestLanguage(written);
	if (field === "tags") return suggestTags(written);
	return undefined;
}

const code = (text: string): string => `\`${text}\``;

function suggestDay(written: string): string | undefined {
	const bare = written.replace(/^["'“”‘’„«»\s]+|["'“”‘’„«»\s]+$/g, "");
	const days = readings(bare).filter((day) => z.iso.date().safeParse(day).success);
	if (days.length === 0) return undefined;
	const quoted = bare !== written && days[0] === bare ? ", without those quotation marks" : "";
	return [...new Set(days)].map(code).join(" or ") + quoted;
}

/** The days that a date may be, most likely first: in most places 3/4/2026 is in April, in some in March. */
function readings(text: string): string[] {
	const [, year, month = "", day = ""] = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})$/.exec(text) ?? [];
	if (year) return [iso(year, month, day)];
	const [, first = "", second = "", last] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text) ?? [];
	if (last) return [iso(last, second, first), iso(last, first, second)];
	const parsed = /\p{L}{3}/u.test(text) && /\d{4}/.test(text) ? Date.parse(`${text} UTC`) : Number.NaN;
	return Number.isNaN(parsed) ? [] : [new Date(parsed).toISOString().slice(0, 10)];
}

const iso = (year: string, month: string, day: string): string =>
	`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

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
