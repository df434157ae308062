import type { Feed, FeedItem } from "#lib/site/feeds/model.ts";

/**
 * JSON Feed 1.1.
 *
 * @param self absolute URL of this file
 */
export function toJsonFeed(feed: Feed, self: string): string {
	const authors = [{ name: feed.author, url: feed.home }];
	const data = {
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title,
		home_page_url: feed.page,
		feed_url: self,
		description: feed.description,
		icon: feed.icon,
		authors,
		language: feed.language,
		items: feed.items.map(toJsonItem),
	};
	return `${JSON.stringify(data)}\n`;
}

const toJsonItem = (item: FeedItem) => ({
	id: item.url,
	url: item.url,
	title: item.title,
	summary: item.summary,
	content_html: item.html,
	date_published: item.published,
	date_modified: item.updated,
	language: item.language,
	...(item.tags.length > 0 && { tags: item.tags }),
});
