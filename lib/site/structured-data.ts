import { startOfDay } from "#lib/content/calendar.ts";
import type { PublishedPost } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { homeAddress, postAddress, tagAddress } from "#lib/site/address.ts";
import { changeOf } from "#lib/site/entries.ts";
import { absolute } from "#lib/site/frame.ts";

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
 */
export function postData(edition: Edition, post: PublishedPost, card: string): string {
	const { title, language, timezone } = edition.settings;
	const url = absolute(edition, postAddress(post.slug));
	const [tag] = post.tags;
	const trail = [
		{ name: title, item: absolute(edition, homeAddress) },
		...(tag ? [{ name: tag.label, item: absolute(edition, tagAddress(tag.slug)) }] : []),
		{ name: post.title, item: url },
	];
	return toScript([
		{
			"@type": "BlogPosting",
			headline: post.title,
			description: post.description,
			datePublished: startOfDay(post.date, timezone),
			dateModified: startOfDay(changeOf(post), timezone),
			author: authorOf(edition),
			image: card,
			mainEntityOfPage: url,
			inLanguage: post.language ?? language,
			...(post.tags.length > 0 && { keywords: post.tags.map(({ label }) => label) }),
			isPartOf: { "@id": blogId(edition) },
		},
		{
			"@type": "BreadcrumbList",
			itemListElement: trail.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
		},
	]);
}

const blogId = (edition: Edition) => `${absolute(edition, homeAddress)}#blog`;

const authorOf = (edition: Edition) => ({
	"@type": "Person",
	name: edition.settings.author,
	url: absolute(edition, homeAddress),
});

/** `<` is escaped, so that no text can end the script element it stands in (JSON-LD 1.1, section 7). */
const toScript = (graph: readonly object[]): string =>
	JSON.stringify({ "@context": "https://schema.org", "@graph": graph }).replaceAll("<", "\\u003c");
