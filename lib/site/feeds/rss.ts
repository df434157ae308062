import { x } from "xastscript";
import { escapeText } from "#lib/markdown/slots.ts";
import type { Feed, FeedItem } from "#lib/site/feeds/model.ts";
import { xmlFile, xmlText } from "#lib/site/xml.ts";

const namespaces = {
	"xmlns:atom": "http://www.w3.org/2005/Atom",
	"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
	"xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/**
 * RSS 2.0 (the RSS Advisory Board's profile): the deck as description, which is HTML and so escaped twice, and the whole
 * text as `content:encoded`.
 *
 * @param self absolute URL of this file
 */
export function toRss(feed: Feed, self: string): string {
	const channel = x("channel", [
		x("title", xmlText(feed.title)),
		x("link", feed.page),
		x("description", xmlText(escapeText(feed.description))),
		x("language", feed.language),
		x("lastBuildDate", toRfc822(feed.updated)),
		x("generator", "Galley"),
		x("atom:link", { rel: "self", type: "application/rss+xml", href: self }),
		...feed.items.map((item) => toRssItem(item, feed.author)),
	]);
	const tree = x("rss", { version: "2.0", ...namespaces }, [channel]);
	return xmlFile(tree);
}

/** RSS wants a mail address for an author; Dublin Core takes a name. */
const toRssItem = (item: FeedItem, author: string) =>
	x("item", [
		x("title", xmlText(item.title)),
		x("link", item.url),
		x("guid", { isPermaLink: "true" }, item.url),
		x("pubDate", toRfc822(item.published)),
		x("dc:creator", xmlText(author)),
		x("dc:language", item.language),
		...item.tags.map((tag) => x("category", xmlText(tag))),
		x("description", xmlText(escapeText(item.summary))),
		x("content:encoded", xmlText(item.html)),
	]);

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** RFC 3339 → RFC 822, with a year of four digits: `Sun, 21 Jun 2026 00:00:00 +0100`. */
export function toRfc822(moment: string): string {
	const [, year = "", month = "", day = "", time = "", offset = ""] =
		/^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})(.+)$/.exec(moment) ?? [];
	const weekday = weekdays[new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()];
	const zone = offset === "Z" ? "+0000" : offset.replace(":", "");
	return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${time} ${zone}`;
}
