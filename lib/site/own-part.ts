import type { BodyGist } from "#lib/bodies.ts";
import type { Post } from "#lib/content/post.ts";
import { contentOf } from "#lib/files/current-index.ts";
import { postAddress, tagAddress } from "#lib/site/address.ts";
import { postCard } from "#lib/site/card.ts";
import { absolute, cardUrl, dateLabel, headOf, type Masthead } from "#lib/site/frame.ts";
import { minutesFor } from "#lib/site/home.ts";
import type { Head, PostModel } from "#lib/site/models.ts";
import { type ListData, postData } from "#lib/site/structured-data.ts";

/** What a page takes from its own post and the settings alone: nothing here can know of another post. */
export type OwnPart = Pick<
	PostModel,
	| "head"
	| "language"
	| "title"
	| "deck"
	| "contents"
	| "url"
	| "minutes"
	| "tags"
	| "label"
	| "date"
	| "updated"
>;

/** @param lists of ways to help that stand in it, which may change without it */
export function ownPart(masthead: Masthead, post: Post, gist: BodyGist, lists: readonly ListData[]): OwnPart {
	const { language } = masthead.settings;
	const [tag] = post.tags;
	return {
		head: postHead(masthead, post, lists),
		language: post.language ?? language,
		title: post.title,
		...(post.description && { deck: post.description }),
		contents: gist.contents.map(({ id, title }) => ({ label: title, href: `#${id}` })),
		url: absolute(masthead, postAddress(post.slug)),
		minutes: minutesFor(gist.words),
		tags: post.tags.map(({ slug, label }) => ({ label, href: tagAddress(slug) })),
		...(tag && { label: { label: tag.label, href: tagAddress(tag.slug) } }),
		...(post.date && { date: dateLabel(post.date, language) }),
		...(post.updated && { updated: dateLabel(post.updated, language) }),
	};
}

/**
 * What stands for that part in an edition in digests: the file with its name says it all.
 *
 * @returns undefined when nobody knows what is in the file
 */
export function ownPartInDigest(post: Post): OwnPart | undefined {
	const content = contentOf(post);
	return content === undefined ? undefined : { ...nothing, title: `${content} ${post.path}` };
}

const nothing: OwnPart = {
	head: { title: "", name: "", type: "article", index: true, feeds: [] },
	language: "",
	title: "",
	contents: [],
	url: "",
	minutes: 0,
	tags: [],
};

function postHead(masthead: Masthead, post: Post, lists: readonly ListData[]): Head {
	const head = headOf(masthead, postAddress(post.slug), post.title, post.description);
	if (post.kind === "page") return head;
	// What is not out yet has nothing to say to link previews and search engines.
	if (post.status !== "published") return { ...head, type: "article" };
	const card = cardUrl(masthead, postCard(masthead.settings, post));
	return { ...head, type: "article", card, data: postData(masthead, post, card, lists) };
}
