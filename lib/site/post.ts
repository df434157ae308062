import { type BodyGist, gistOf } from "#lib/bodies.ts";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { postAddress, tagAddress } from "#lib/site/address.ts";
import { postCard } from "#lib/site/card.ts";
import { toLink } from "#lib/site/entries.ts";
import { absolute, cardUrl, dateLabel, frameOf, headOf } from "#lib/site/frame.ts";
import { minutesFor } from "#lib/site/home.ts";
import type { Head, Link, PostModel, StaticPageModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";
import { proofOf } from "#lib/site/proof.ts";
import { relatedTo, seriesOf } from "#lib/site/related.ts";
import { segmentsOf } from "#lib/site/segments.ts";
import { postData } from "#lib/site/structured-data.ts";

/** What is at `/<slug>/`. */
type AtSlug =
	| { readonly kind: "post"; readonly model: PostModel }
	| { readonly kind: "page"; readonly model: StaticPageModel };

/** A post or page by its slug (decoded); undefined when this edition has none. */
export async function atSlug(edition: Edition, slug: string): Promise<AtSlug | undefined> {
	const post = outlineOf(edition).bySlug.get(slug.normalize("NFC"));
	if (!post) return undefined;
	return post.kind === "post"
		? { kind: "post", model: await postModel(edition, post) }
		: { kind: "page", model: await pageModel(edition, post) };
}

async function postModel(edition: Edition, post: Post): Promise<PostModel> {
	const { language } = edition.settings;
	const { places } = outlineOf(edition);
	const place = places.get(post) ?? 0;
	const newer = edition.posts[place - 1];
	const older = edition.posts[place + 1];
	const [tag] = post.tags;
	const body = await gistOf(post);
	const series = seriesOf(post, edition);
	return {
		...(await pageModel(edition, post)),
		contents: contentsOf(body),
		related: relatedTo(post, edition),
		...(series && { series }),
		url: absolute(edition, postAddress(post.slug)),
		minutes: minutesFor(body.words),
		tags: post.tags.map(({ slug, label }) => ({ label, href: tagAddress(slug) })),
		...(tag && { label: { label: tag.label, href: tagAddress(tag.slug) } }),
		...(post.date && { date: dateLabel(post.date, language) }),
		...(post.updated && { updated: dateLabel(post.updated, language) }),
		...(older && { older: toLink(older) }),
		...(newer && { newer: toLink(newer) }),
	};
}

/** A piece this long, in words and in parts, is easier with its headings before it. */
const long = { words: 1200, sections: 4 };

function contentsOf({ words, sections }: BodyGist): Link[] {
	const top = sections.filter(({ rank }) => rank === 2);
	if (words < long.words || top.length < long.sections) return [];
	return top.map(({ id, title }) => ({ label: title, href: `#${id}` }));
}

async function pageModel(edition: Edition, post: Post): Promise<StaticPageModel> {
	const address = postAddress(post.slug);
	const proof = await proofOf(edition, post);
	return {
		frame: frameOf(edition, address),
		head: await postHead(edition, post, address),
		language: post.language ?? edition.settings.language,
		title: post.title,
		...(post.description && { deck: post.description }),
		body: await segmentsOf(edition, { source: post, address }),
		...(proof && { proof }),
	};
}

async function postHead(edition: Edition, post: Post, address: string): Promise<Head> {
	const head = headOf(edition, address, post.title, post.description);
	if (post.kind === "page") return head;
	// What is not out yet has nothing to say to link previews and search engines.
	if (post.status !== "published") return { ...head, type: "article" };
	const card = cardUrl(edition, postCard(edition.settings, post));
	const { ownLists } = await gistOf(post);
	return { ...head, type: "article", card, data: postData(edition, post, card, ownLists) };
}
