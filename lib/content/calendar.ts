/**
 * The calendar day it is now in a time zone, as `2026-10-01`.
 *
 * @param now the moment
 * @param timezone an IANA name such as `Europe/London`
 */
export function dayIn(timezone: string, now: Date): string {
	return new Intl.DateTimeFormat("en-CA", {
		timeZone: timezone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
	}).format(now);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day in words: "21 June 2026" (`long`) or "21 June" (`short`), as the language writes it. */
export function dayInWords(iso: string, language: string, form: "long" | "short"): string {
	const key = `${language} ${form}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(language, {
			timeZone: "UTC",
			day: "numeric",
			month: "long",
			...(form === "long" && { year: "numeric" }),
		});
		formats.set(key, format);
	}
	return format.format(new Date(`${iso}T00:00:00Z`));
}

/**
 * The moment a calendar day begins in a time zone, as RFC 3339 asks of feeds: `2026-06-21T00:00:00+01:00`.
 *
 * @param iso `2026-06-21`
 */
export function startOfDay(iso: string, timezone: string): string {
	const near = offsetAt(new Date(`${iso}T00:00:00Z`), timezone);
	// Looked up again at that moment: on a day when clocks change, the offset at midnight may be another than at UTC's.
	return `${iso}T00:00:00${offsetAt(new Date(`${iso}T00:00:00${near}`), timezone)}`;
}

/** `+01:00`; `Z` in Greenwich. Seconds, which some places had before 1920, are left out: RFC 3339 has none. */
function offsetAt(moment: Date, timezone: string): string {
	const parts = new Intl.DateTimeFormat("en", {
		timeZone: timezone,
		timeZoneName: "longOffset",
	}).formatToParts(moment);
	const offset = parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "");
	return offset?.slice(0, "+01:00".length) || "Z";
}
