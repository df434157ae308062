/** To make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${language} ${JSON.stringify(options)}`;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
	formats.set(key, format);
	return format;
}

/**
 * The calendar day it is now in a time zone, as `2026-10-01`.
 *
 * @param now the moment
 * @param timezone an IANA name such as `Europe/London`
 */
export function dayIn(timezone: string, now: Date): string {
	const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
	return formatOf("en-CA", { timeZone: timezone, ...parts }).format(now);
}

/** What was said of days before: thousands of pages name the same. */
const said = new Map<string, string>();

function once(key: string, say: () => string): string {
	const known = said.get(key) ?? say();
	said.set(key, known);
	return known;
}

/** A calendar day in words: "21 June 2026" (`long`) or "21 June" (`short`), as the language writes it. */
export const dayInWords = (iso: string, language: string, form: "long" | "short"): string =>
	once(`${form} ${iso} ${language}`, () => inWords(iso, language, form));

function inWords(iso: string, language: string, form: "long" | "short"): string {
	const parts = { day: "numeric", month: "long", year: form === "long" ? "numeric" : undefined } as const;
	return formatOf(language, { timeZone: "UTC", ...parts }).format(new Date(`${iso}T00:00:00Z`));
}

/**
 * The moment a calendar day begins in a time zone, as RFC 3339 asks of feeds: `2026-06-21T00:00:00+01:00`.
 *
 * @param iso `2026-06-21`
 */
export const startOfDay = (iso: string, timezone: string): string =>
	once(`start ${iso} ${timezone}`, () => firstMoment(iso, timezone));

function firstMoment(iso: string, timezone: string): string {
	const near = offsetAt(new Date(`${iso}T00:00:00Z`), timezone);
	// Looked up again at that moment: on a day when clocks change, the offset at midnight may be another than at UTC's.
	return `${iso}T00:00:00${offsetAt(new Date(`${iso}T00:00:00${near}`), timezone)}`;
}

/** `+01:00`; `Z` in Greenwich. Seconds, which some places had before 1920, are left out: RFC 3339 has none. */
function offsetAt(moment: Date, timezone: string): string {
	const parts = formatOf("en", { timeZone: timezone, timeZoneName: "longOffset" }).formatToParts(moment);
	const offset = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "");
	return offset?.slice(0, "+01:00".length) || "Z";
}

/** The day so many months before another: `2026-03-31` less one is `2026-02-28`. */
export function monthsBefore(iso: string, months: number): string {
	const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
	const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The day after. */
export const dayAfter = (iso: string): string =>
	new Date(Date.parse(`${iso}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
