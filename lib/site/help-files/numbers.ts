import ICAL from "ical.js";
import type { HelpLink } from "#lib/content/help-link.ts";
import { type ListForFiles, numberOf, withNumber } from "#lib/site/help-files/list.ts";

/** The numbers of a list as contacts: vCard 3.0 (RFC 2426), which every telephone takes. */
export const toVcards = (list: ListForFiles): string =>
	withNumber(list)
		.map((link) => `${ICAL.stringify(["vcard", toProperties(link, list), []])}\r\n`)
		.join("");

function toProperties(link: HelpLink, { url }: ListForFiles): unknown[] {
	const note = [link.note, link.hours, link.place].filter((text) => text !== undefined).join(" · ");
	return [
		["version", {}, "text", "3.0"],
		["fn", {}, "text", link.title],
		["n", {}, "text", [link.title, "", "", "", ""]],
		["org", {}, "text", link.source ?? link.title],
		["tel", { type: link.kind === "text" ? "msg" : "voice" }, "phone-number", numberOf(link)],
		...(link.email ? [["email", {}, "text", link.email]] : []),
		...(note === "" ? [] : [["note", {}, "text", note]]),
		["url", {}, "uri", link.url.startsWith("https:") ? link.url : url],
	];
}
