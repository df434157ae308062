import type { Edition } from "#lib/posts.ts";
import { tagAddress, tagsAddress } from "#lib/site/address.ts";
import { byYear } from "#lib/site/entries.ts";
import { feedLinks, tagTitle } from "#lib/site/feed.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { TagModel, TagsModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";

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
	return {
		frame: frameOf(edition, tagsAddress),
		head: {
			...headOf(edition, tagAddress(tag.slug), tag.label),
			feeds: feedLinks(tagAddress(tag.slug), tagTitle(edition.settings, tag.label)),
		},
		label: tag.label,
		count: tag.posts.length,
		years: byYear(tag.posts, edition.settings),
	};
}
