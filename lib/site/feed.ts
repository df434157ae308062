import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { startOfDay } from "#lib/content/calendar.ts";
import type { PublishedPost } from "#lib/content/post.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { feedAddress, homeAddress, postAddress } from "#lib/site/address.ts";
import { feedHtml } from "#lib/site/feed-html.ts";
import { filledParts } from "#lib/site/filled.ts";
import { absolute } from "#lib/site/frame.ts";
import { toListModel } from "#lib/site/help.ts";
import { helpListHtml } from "#lib/site/help-html.ts";
import { declaration, xmlText } from "#lib/site/xml.ts";

/** Posts in a feed, newest first. */
const most = 20;

/** When a blog has no post yet, its feed has never changed. */
const never = "1970-01-01";

/** `/feed.xml`: Atom (RFC 4287), full text, every address absolute. */
export async function atomFeed(edition: PublicEdition): Promise<string> {
	const { settings, posts } = edition;
	const newest = posts.slice(0, most);
	const changed = newest.map(changeOf).sort().at(-1) ?? never;
	const entries = await Promise.all(newest.map((post) => entryOf(post, edition)));
	const feed = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": settings.language }, [
		x("title", xmlText(settings.title)),
		x("subtitle", xmlText(settings.description)),
		x("link", { rel: "alternate", type: "text/html", href: absolute(edition, homeAddress) }),
		x("link", { rel: "self", type: "application/atom+xml", href: absolute(edition, feedAddress) }),
		x("id", absolute(edition, homeAddress)),
		x("updated", startOfDay(changed, settings.timezone)),
		x("author", [x("name", xmlText(settings.author))]),
		x("generator", "Galley"),
		...entries,
	]);
	return `${declaration}${toXml(feed)}\n`;
}

const changeOf = ({ date, updated }: PublishedPost): string => (updated && updated > date ? updated : date);

async function entryOf(post: PublishedPost, edition: PublicEdition) {
	const { timezone, language } = edition.settings;
	const address = absolute(edition, postAddress(post.slug));
	return x("entry", { "xml:lang": post.language ?? language }, [
		x("title", xmlText(post.title)),
		x("link", { rel: "alternate", type: "text/html", href: address }),
		x("id", address),
		x("published", startOfDay(post.date, timezone)),
		x("updated", startOfDay(changeOf(post), timezone)),
		x("summary", xmlText(post.description)),
		...post.tags.map(({ label }) => x("category", { term: xmlText(label) })),
		x("content", { type: "html" }, xmlText(await contentOf(post, edition))),
	]);
}

/** The whole text; lists of ways to help as plain headings and lists. */
async function contentOf(post: PublishedPost, edition: PublicEdition): Promise<string> {
	const base = absolute(edition, "");
	const parts = await filledParts(edition, { source: post, address: postAddress(post.slug) }, base);
	const html = await Promise.all(
		parts.map(async (part) => {
			if ("html" in part) return part.html;
			const list = edition.lists.find(({ name }) => name === part.help);
			return list ? helpListHtml(await toListModel(edition, list)) : "";
		}),
	);
	return feedHtml(html.join("\n"));
}
