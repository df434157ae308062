import { startOfDay } from "#lib/content/calendar.ts";
import type { PublishedPost } from "#lib/content/post.ts";
import { keptOr } from "#lib/kept.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { postAddress } from "#lib/site/address.ts";
import { changeOf } from "#lib/site/entries.ts";
import { feedHtml } from "#lib/site/feed-html.ts";
import type { FeedItem } from "#lib/site/feeds/model.ts";
import { filledParts } from "#lib/site/filled.ts";
import { absolute } from "#lib/site/frame.ts";
import { helpAt } from "#lib/site/help.ts";
import { helpListHtml } from "#lib/site/help-html.ts";

/** A post is in the feed of the blog and in that of each of its tags: its text is made once an edition. */
const made = new WeakMap<PublicEdition, Map<PublishedPost, Promise<FeedItem>>>();

/** A post, as it stands in every feed. */
export function itemOf(post: PublishedPost, edition: PublicEdition): Promise<FeedItem> {
	const items = made.get(edition) ?? new Map<PublishedPost, Promise<FeedItem>>();
	made.set(edition, items);
	const item = items.get(post) ?? toItem(post, edition);
	items.set(post, item);
	return item;
}

async function toItem(post: PublishedPost, edition: PublicEdition): Promise<FeedItem> {
	const { timezone, language } = edition.settings;
	return {
		url: absolute(edition, postAddress(post.slug)),
		title: post.title,
		summary: post.description,
		html: await contentOf(post, edition),
		language: post.language ?? language,
		published: startOfDay(post.date, timezone),
		updated: startOfDay(changeOf(post), timezone),
		tags: post.tags.map(({ label }) => label),
	};
}

/** The whole text; lists of ways to help as plain headings and lists. */
async function contentOf(post: PublishedPost, edition: PublicEdition): Promise<string> {
	const address = postAddress(post.slug);
	const site = absolute(edition, "");
	const parts = await filledParts(edition, { source: post, address }, site);
	const html = await Promise.all(
		parts.map(async (part) => {
			if ("html" in part) return part.html;
			const list = await helpAt(edition, post, part.help);
			return list ? helpListHtml(list) : "";
		}),
	);
	const whole = html.join("\n");
	const page = site + address;
	return edition.inDigests ? whole : keptOr(() => feedHtml(whole, { site, page }), "feed", site, page, whole);
}
