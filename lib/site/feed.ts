import { startOfDay } from "#lib/content/calendar.ts";
import type { PublishedPost } from "#lib/content/post.ts";
import type { Settings } from "#lib/content/schema.ts";
import { isPublishedPost, type PublicEdition } from "#lib/posts.ts";
import { feedFiles, homeAddress, iconAddress, tagAddress } from "#lib/site/address.ts";
import { changeOf } from "#lib/site/entries.ts";
import { toAtom } from "#lib/site/feeds/atom.ts";
import { itemOf } from "#lib/site/feeds/content.ts";
import { toJsonFeed } from "#lib/site/feeds/json.ts";
import type { Feed } from "#lib/site/feeds/model.ts";
import { toRss } from "#lib/site/feeds/rss.ts";
import { absolute } from "#lib/site/frame.ts";
import type { FeedLink } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";

/** What feeds there are, of the blog and of each tag. */
export const feedFormats = [
	{ name: "Atom", file: feedFiles.atom, type: "application/atom+xml", write: toAtom },
	{ name: "RSS", file: feedFiles.rss, type: "application/rss+xml", write: toRss },
	{ name: "JSON", file: feedFiles.json, type: "application/feed+json", write: toJsonFeed },
] as const satisfies readonly {
	name: string;
	file: string;
	/** media type */
	type: string;
	write: (feed: Feed, self: string) => string;
}[];

export type FeedFormat = (typeof feedFormats)[number];

/** Posts in a feed. */
const most = 20;

/** Feeds of what a page shows, for its head. */
export const feedLinks = (page: string, title: string): FeedLink[] =>
	feedFormats.map(({ name, file, type }) => ({ title: `${title} (${name})`, href: page + file, type }));

/**
 * The text of one feed, of the whole blog or of one tag.
 *
 * @param tag its slug
 * @returns undefined when no post has the tag
 */
export async function feedText(
	edition: PublicEdition,
	{ file, write }: FeedFormat,
	tag?: string,
): Promise<string | undefined> {
	const page = tag === undefined ? homeAddress : tagAddress(tag);
	const feed = tag === undefined ? await blogFeed(edition) : await tagFeed(edition, tag);
	if (feed && edition.inDigests) return JSON.stringify(feed);
	return feed && write(feed, absolute(edition, page + file));
}

function blogFeed(edition: PublicEdition): Promise<Feed> {
	const { title, description } = edition.settings;
	return toFeed(edition, edition.posts, { page: homeAddress, title, description });
}

async function tagFeed(edition: PublicEdition, slug: string): Promise<Feed | undefined> {
	const tag = outlineOf(edition).tags.get(slug);
	if (!tag) return undefined;
	return toFeed(edition, tag.posts.filter(isPublishedPost), {
		page: tagAddress(slug),
		title: tagTitle(edition.settings, tag.label),
		description: edition.settings.description,
	});
}

/** What a tag's feed is called. */
export const tagTitle = ({ title }: Settings, label: string): string => `${title}: ${label}`;

async function toFeed(
	edition: PublicEdition,
	posts: readonly PublishedPost[],
	{
		page,
		title,
		description,
	}: { readonly page: string; readonly title: string; readonly description: string },
): Promise<Feed> {
	const { language, author, timezone } = edition.settings;
	const newest = posts.slice(0, most);
	return {
		title,
		description,
		language,
		author,
		page: absolute(edition, page),
		home: absolute(edition, homeAddress),
		icon: absolute(edition, iconAddress),
		// Atom asks for a day even of a feed that has nothing in it: that on which nothing was there yet.
		updated: startOfDay(newest.map(changeOf).sort().at(-1) ?? edition.blog.today, timezone),
		items: await Promise.all(newest.map((post) => itemOf(post, edition))),
	};
}
