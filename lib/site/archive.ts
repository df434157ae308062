import type { Edition } from "#lib/posts.ts";
import { archiveAddress, tagsAddress, yearAddress } from "#lib/site/address.ts";
import { byYear, toEntry } from "#lib/site/entries.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { ArchiveModel, CountedLink, YearGroup, YearModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";

/** Titles that `/archive/` shows itself; years that do not fit are named with their count. */
const most = 200;

/** `/archive/`: every year. */
export function archiveModel(edition: Edition): ArchiveModel {
	const { words } = edition.settings;
	const outline = outlineOf(edition);
	const years: YearGroup[] = [];
	const earlier: CountedLink[] = [];
	let shown = 0;
	for (const [year, posts] of outline.years) {
		if (earlier.length === 0 && (shown === 0 || shown + posts.length <= most)) {
			years.push(...byYear(posts, edition.settings));
			shown += posts.length;
		} else {
			earlier.push({ label: year, href: yearAddress(year), count: posts.length });
		}
	}
	return {
		frame: frameOf(edition, archiveAddress),
		head: headOf(edition, archiveAddress, words.archive),
		count: edition.posts.length,
		...(outline.tags.size > 0 && { tags: { label: words.tags, href: tagsAddress } }),
		years,
		earlier,
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
		year,
		entries: posts.map((post) => toEntry(post, edition.settings)),
		...(older && { older: { label: older, href: yearAddress(older) } }),
		...(newer && { newer: { label: newer, href: yearAddress(newer) } }),
	};
}
