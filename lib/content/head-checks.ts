import type { VFile } from "vfile";
import { tooLong } from "#lib/checks/card-length.ts";
import { contactReason, findContacts } from "#lib/checks/contact-details.ts";
import { ahead } from "#lib/checks/date-ahead.ts";
import { findSameLinks } from "#lib/checks/same-link.ts";
import { findTracking, trackingReason } from "#lib/checks/tracking.ts";
import { findUnfinished } from "#lib/checks/unfinished.ts";
import type { Head } from "#lib/content/head.ts";
import { placeOf, toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import type { YamlMap } from "#lib/content/yaml.ts";

/** Keys whose values are addresses. */
const addressKeys = new Set(["url", "archived"]);

/** Blanks in a title, a deck or a note embarrass as much as in the text. Addresses may hold what looks like one. */
export function reportBlanks(file: VFile, { source, values }: Head): void {
	for (const { key, start, end } of values) {
		if (addressKeys.has(key)) continue;
		for (const { index, found, expected } of findUnfinished(source.slice(start, end))) {
			report(file, {
				rule: "unfinished",
				reason: `Unexpected \`${found}\`, expected ${expected}`,
				place: toPosition(file, start + index, start + index + found.length),
			});
		}
	}
}

/** Under these stands no text. */
const notText = new Set(["url", "slug", "date", "updated", "published", "lang", "kind", "aliases"]);

/** `title: I #love it`: to YAML, a title that ends after one word. A note of the author's has a space after its `#`. */
export function reportCuts(file: VFile, { source, values }: Head): void {
	for (const { key, start, end } of values) {
		const value = source.slice(start, end);
		const [cut = "", space = ""] = /^([ \t]+)#[^\s#][^\r\n]*/.exec(source.slice(end)) ?? [];
		if (cut === "" || notText.has(key) || /^["'|>]/.test(value)) continue;
		const whole = `${value}${cut.trimEnd()}`;
		report(file, {
			rule: "value-cut",
			reason: `Unexpected \`${cut.trim()}\` after \`${key}\`, where \`#\` begins a note that nobody gets, expected the whole value in quotes: \`${quoted(whole)}\``,
			place: toPosition(file, end + space.length, end + cut.trimEnd().length),
		});
	}
}

const quoted = (text: string): string =>
	/["\\]/.test(text) ? `'${text.replaceAll("'", "’")}'` : `"${text}"`;

/** A deck stands in feeds and on cards: what may not be in the text may not be there. */
export function reportContacts(file: VFile, { source, values }: Head): void {
	for (const { start, end } of values) {
		for (const each of findContacts(source.slice(start, end))) {
			report(file, {
				rule: "contact-details",
				reason: contactReason(each),
				place: toPosition(file, start + each.index, start + each.index + each.found.length),
			});
		}
	}
}

/** What the addresses in a list tell on readers, and those that stand there twice. */
export function reportAddresses(file: VFile, yaml: YamlMap, { source, values }: Head): void {
	for (const { start } of values.filter(({ key }) => addressKeys.has(key))) {
		const [line = ""] = source.slice(start).split(/[\r\n]/, 1);
		for (const { index, name } of findTracking(line)) {
			report(file, {
				rule: "tracking",
				reason: trackingReason(name),
				place: toPosition(file, start + index, start + index + name.length),
			});
		}
	}
	const links = Array.isArray(yaml.data.links) ? yaml.data.links : [];
	const urls = links.map((link, index) => (typeof link?.url === "string" ? link.url : `#${index}`));
	for (const { index, first } of findSameLinks(urls)) {
		const place = placeOf(file, yaml, ["links", index, "url"], "value");
		const above = placeOf(file, yaml, ["links", first, "url"], "value")?.start.line;
		report(file, {
			rule: "same-link",
			reason: `Unexpected address \`${urls[index]}\`, which line ${above} has too, expected another, or one of the two links`,
			place,
		});
	}
}

/** Titles and decks that are cut off where others show them. */
export function reportLengths(
	file: VFile,
	yaml: YamlMap,
	fields: { readonly title?: string | undefined; readonly description?: string | undefined },
): void {
	for (const field of ["title", "description"] as const) {
		const reason = tooLong(field, fields[field] ?? "");
		if (reason) report(file, { rule: "card-length", reason, place: placeOf(file, yaml, [field], "value") });
	}
}

/** A day to come, in the front matter or in the name of the file. */
export function reportDayAhead(file: VFile, yaml: YamlMap, date: string | undefined, today: string): void {
	const reason = date && ahead(date, today);
	if (reason) report(file, { rule: "date-ahead", reason, place: placeOf(file, yaml, ["date"], "value") });
}
