import { createHash } from "node:crypto";
import ICAL from "ical.js";
import { dayAfter } from "#lib/content/calendar.ts";
import type { HelpLink } from "#lib/content/help-link.ts";
import { type ListForFiles, withDays } from "#lib/site/help-files/list.ts";

/** The days of a list for a calendar: iCalendar (RFC 5545), an entry of whole days for each link. */
export function toCalendar(list: ListForFiles): string {
	const head = [
		["version", {}, "text", "2.0"],
		["prodid", {}, "text", "-//Galley//Ways to help//EN"],
		// written as it is, since it is no property of the standard
		["x-wr-calname", {}, "unknown", list.title.replace(/\s+/g, " ").replace(/[\\;,]/g, "\\$&")],
	];
	const events = withDays(list).map((link) => ["vevent", toProperties(link, list), []]);
	return `${ICAL.stringify(["vcalendar", head, events])}\r\n`;
}

/** What can be come to lasts from its first day; of anything else the last day is the one to know of. */
function toProperties(link: HelpLink, { url }: ListForFiles): unknown[] {
	const last = link.until ?? link.from ?? "";
	const first = link.kind === "attend" ? (link.from ?? last) : last;
	const page = link.url.startsWith("https:") ? link.url : url;
	const words = [link.note, link.hours].filter((text) => text !== undefined).join(" · ");
	return [
		// The same with every build: it says which entry this is, not when it was made.
		["uid", {}, "text", `${nameOf(`${link.url} ${link.title}`)}@${new URL(url).hostname}`],
		["dtstamp", {}, "date-time", `${link.checked ?? first}T00:00:00Z`],
		["dtstart", {}, "date", first],
		["dtend", {}, "date", dayAfter(last)],
		["summary", {}, "text", link.title],
		...(words === "" ? [] : [["description", {}, "text", words]]),
		...(link.place ? [["location", {}, "text", link.place]] : []),
		["url", {}, "uri", page],
		["transp", {}, "text", "TRANSPARENT"],
	];
}

const nameOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);
