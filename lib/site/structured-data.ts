import { startOfDay } from "#lib/content/calendar.ts";
import type { HelpLink } from "#lib/content/help-link.ts";
import type { PublishedList } from "#lib/content/help-list.ts";
import type { PublishedPost } from "#lib/content/post.ts";
import type { OwnList } from "#lib/markdown/blocks/own-list.ts";
import type { Edition } from "#lib/posts.ts";
import { homeAddress, listAddress, postAddress, tagAddress } from "#lib/site/address.ts";
import { changeOf } from "#lib/site/entries.ts";
import { absolute, type Masthead } from "#lib/site/frame.ts";
import { isOver } from "#lib/site/help-links.ts";
import { judged } from "#lib/site/judged.ts";

/** JSON-LD in the words of schema.org: for search engines, which read it before they read the page. */

/** The front page: `WebSite` and `Blog`. */
export function siteData(edition: Edition): string {
	const { title, description, language, me } = edition.settings;
	const home = absolute(edition, homeAddress);
	return toScript([
		{ "@type": "WebSite", name: title, url: home },
		{
			"@type": "Blog",
			"@id": blogId(edition),
			name: title,
			description,
			url: home,
			inLanguage: language,
			author: { ...authorOf(edition), ...(me && { sameAs: me }) },
		},
	]);
}

/**
 * A post: `BlogPosting`, and the `BreadcrumbList` that leads to it.
 *
 * @param card absolute URL of its picture
 * @param lists those that stand in it and nowhere else
 */
export function postData(
	masthead: Masthead,
	post: PublishedPost,
	card: string,
	lists: readonly ListData[] = [],
): string {
	const { title, language, timezone } = masthead.settings;
	const url = absolute(masthead, postAddress(post.slug));
	const [tag] = post.tags;
	const trail = [
		{ name: title, item: absolute(masthead, homeAddress) },
		...(tag ? [{ name: tag.label, item: absolute(masthead, tagAddress(tag.slug)) }] : []),
		{ name: post.title, item: url },
	];
	return toScript([
		{
			"@type": "BlogPosting",
			headline: post.title,
			description: post.description,
			datePublished: startOfDay(post.date, timezone),
			dateModified: startOfDay(changeOf(post), timezone),
			author: authorOf(masthead),
			image: card,
			mainEntityOfPage: url,
			inLanguage: post.language ?? language,
			...(post.tags.length > 0 && { keywords: post.tags.map(({ label }) => label) }),
			isPartOf: { "@id": blogId(masthead) },
		},
		{
			"@type": "BreadcrumbList",
			itemListElement: trail.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
		},
		...lists,
	]);
}

/** Lists of ways to help that stand in a post and nowhere else, as its data has them. */
export function ownListData(
	edition: Edition,
	{ slug }: { readonly slug: string },
	lists: readonly OwnList[],
): ListData[] {
	const url = absolute(edition, postAddress(slug));
	return lists.map(({ id, heading, links }) => {
		const name = heading ?? edition.settings.words["ways-to-help"];
		return toItemList(`${url}#${id}`, name, holding(edition, links));
	});
}

/** A list of ways to help: `ItemList`, with `DonateAction` for a fund and `Event` for what is of a day. */
export function listData(edition: Edition, { name, title, links }: PublishedList): string {
	return toScript([toItemList(absolute(edition, listAddress(name)), title, holding(edition, links))]);
}

/** Neither over nor gone. */
const holding = (edition: Edition, links: readonly HelpLink[]): HelpLink[] =>
	judged(edition, links)
		.filter((link) => !isOver(link, edition.blog.today))
		.filter(({ health }) => health !== "gone");

/** A list of ways to help, in words of schema.org. */
export type ListData = ReturnType<typeof toItemList>;

const toItemList = (url: string, name: string, links: readonly HelpLink[]) => ({
	"@type": "ItemList",
	name,
	url,
	numberOfItems: links.length,
	itemListElement: links.map((link, index) => ({
		"@type": "ListItem",
		position: index + 1,
		...(isThing(link) ? { item: toThing(link) } : { name: link.title, url: link.url }),
	})),
});

/** schema.org wants a day of every event. */
const isThing = ({ kind, from }: HelpLink): boolean =>
	kind === "donate" || (kind === "attend" && from !== undefined);

function toThing({ kind, title, url, note, source, from, until, place }: HelpLink): object {
	const described = { name: title, url, ...(note && { description: note }) };
	if (kind === "donate") {
		const recipient = { "@type": "Organization", name: source ?? title, url };
		return { "@type": "DonateAction", ...described, target: url, recipient };
	}
	return {
		"@type": "Event",
		...described,
		startDate: from,
		...(until && { endDate: until }),
		...(place && { location: { "@type": "Place", name: place } }),
	};
}

const blogId = (masthead: Masthead) => `${absolute(masthead, homeAddress)}#blog`;

const authorOf = (masthead: Masthead) => ({
	"@type": "Person",
	name: masthead.settings.author,
	url: absolute(masthead, homeAddress),
});

/** `<` is escaped, so that no text can end the script element it stands in (JSON-LD 1.1, section 7). */
const toScript = (graph: readonly object[]): string =>
	JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
