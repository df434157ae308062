import type { Edition } from "#lib/posts.ts";
import { tagAddress, tagsAddress, tagYearAddress } from "#lib/site/address.ts";
import { byYear, toEntry } from "#lib/site/entries.ts";
import { feedLinks, tagTitle } from "#lib/site/feed.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { TagModel, TagsModel, YearModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";
import { newestYears, yearsOf } from "#lib/site/years.ts";

/** `/tags/`: every tag, the most used first. */
export function tagsModel(edition: Edition): TagsModel {
	return {
		frame: frameOf(edition, tagsAddress),
		head: headOf(edition, tagsAddress, edition.settings.words.tags),
		tags: [...outlineOf(edition).tags.values()].map(({ slug, label, posts }) => ({
			label,
			href: tagAddress(slug),
			count: posts.length,
		})),
	};
}

/** `/tags/motherhood/`: the posts of one tag, by its slug (decoded). */
export function tagModel(edition: Edition, slug: string): TagModel | undefined {
	const tag = outlineOf(edition).tags.get(slug.normalize("NFC"));
	if (!tag) return undefined;
	const { shown, earlier } = newestYears(yearsOf(tag.posts));
	return {
		frame: frameOf(edition, tagsAddress),
		head: {
			...headOf(edition, tagAddress(tag.slug), tag.label),
			feeds: feedLinks(tagAddress(tag.slug), tagTitle(edition.settings, tag.label)),
		},
		label: tag.label,
		count: tag.posts.length,
		years: byYear(shown, edition),
		earlier: earlier.map(([year, { length }]) => ({
			label: year,
			href: tagYearAddress(tag.slug, year),
			count: length,
		})),
	};
}

/** `/tags/motherhood/in/2019/`: a year for which the page of the tag has no room; undefined for any other. */
export function tagYearModel(edition: Edition, slug: string, year: string): YearModel | undefined {
	const tag = outlineOf(edition).tags.get(slug.normalize("NFC"));
	if (!tag) return undefined;
	const { earlier } = newestYears(yearsOf(tag.posts));
	const at = earlier.findIndex(([each]) => each === year);
	const [, posts] = earlier[at] ?? [];
	if (!posts) return undefined;
	const [newer, older] = [earlier[at - 1], earlier[at + 1]].map((other) => {
		const [label = ""] = other ?? [];
		return other && { label, href: tagYearAddress(tag.slug, label) };
	});
	const title = `${tag.label} · ${year}`;
	return {
		frame: frameOf(edition, tagsAddress),
		head: headOf(edition, tagYearAddress(tag.slug, year), title),
		title,
		entries: posts.map((post) => toEntry(post, edition)),
		...(older && { older }),
		newer: newer ?? { label: tag.label, href: tagAddress(tag.slug) },
	};
}
