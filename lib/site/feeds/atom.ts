import { x } from "xastscript";
import type { Feed, FeedItem } from "#lib/site/feeds/model.ts";
import { xmlFile, xmlText } from "#lib/site/xml.ts";

/**
 * Atom (RFC 4287).
 *
 * @param self absolute URL of this file
 */
export function toAtom(feed: Feed, self: string): string {
	const tree = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language }, [
		x("title", xmlText(feed.title)),
		x("subtitle", xmlText(feed.description)),
		x("link", { rel: "alternate", type: "text/html", href: feed.page }),
		x("link", { rel: "self", type: "application/atom+xml", href: self }),
		x("id", feed.page),
		x("updated", feed.updated),
		x("author", [x("name", xmlText(feed.author)), x("uri", feed.home)]),
		x("icon", feed.icon),
		x("generator", "Galley"),
		...feed.items.map(toEntry),
	]);
	return xmlFile(tree);
}

const toEntry = (item: FeedItem) =>
	x("entry", { "xml:lang": item.language }, [
		x("title", xmlText(item.title)),
		x("link", { rel: "alternate", type: "text/html", href: item.url }),
		x("id", item.url),
		x("published", item.published),
		x("updated", item.updated),
		x("summary", xmlText(item.summary)),
		...item.tags.map((tag) => x("category", { term: xmlText(tag) })),
		x("content", { type: "html" }, xmlText(item.html)),
	]);
