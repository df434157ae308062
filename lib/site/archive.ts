import type { Edition } from "#lib/posts.ts";
import { archiveAddress, tagsAddress, yearAddress } from "#lib/site/address.ts";
import { byYear, toEntry } from "#lib/site/entries.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { ArchiveModel, YearModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";
import { newestYears } from "#lib/site/years.ts";

/** `/archive/`: every year. */
export function archiveModel(edition: Edition): ArchiveModel {
	const { words } = edition.settings;
	const outline = outlineOf(edition);
	const { shown, earlier } = newestYears(outline.years);
	return {
		frame: frameOf(edition, archiveAddress),
		head: headOf(edition, archiveAddress, words.archive),
		count: edition.posts.length,
		...(outline.tags.size > 0 && { tags: { label: words.tags, href: tagsAddress } }),
		years: byYear(shown, edition),
		earlier: earlier.map(([year, { length }]) => ({ label: year, href: yearAddress(year), count: length })),
	};
}

/** `/archive/2026/`: one year; undefined when nothing was written in it. */
export function yearModel(edition: Edition, year: string): YearModel | undefined {
	const { years } = outlineOf(edition);
	const posts = years.get(year);
	if (!posts || year === "") return undefined;
	const all = [...years.keys()].filter((each) => each !== "");
	const older = all[all.indexOf(year) + 1];
	const newer = all[all.indexOf(year) - 1];
	return {
		frame: frameOf(edition, archiveAddress),
		head: headOf(edition, yearAddress(year), year),
		title: year,
		entries: posts.map((post) => toEntry(post, edition)),
		...(older && { older: { label: older, href: yearAddress(older) } }),
		...(newer && { newer: { label: newer, href: yearAddress(newer) } }),
	};
}
