import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { toLink } from "#lib/site/entries.ts";
import type { Link, SeriesModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";

/** Posts to go on with, besides the neighbours. */
const most = 2;

/** The posts that share the rarest tags with this one: a tag that everything has says nothing. */
export function relatedTo(post: Post, edition: Edition): Link[] {
	const { tags, places } = outlineOf(edition);
	const place = places.get(post) ?? 0;
	const distance = (other: Post) => Math.abs((places.get(other) ?? 0) - place);
	const weights = new Map<Post, number>();
	for (const { slug } of post.tags) {
		const { posts = [] } = tags.get(slug) ?? {};
		for (const other of posts) weights.set(other, (weights.get(other) ?? 0) + 1 / posts.length);
	}
	// Neighbours have links of their own already.
	const others = [...weights].filter(([other]) => distance(other) > 1);
	return others
		.sort(([a, first], [b, second]) => second - first || distance(a) - distance(b))
		.slice(0, most)
		.map(([other]) => toLink(other));
}

/** "Part 2 of 4", and the other parts; undefined for a post that stands alone. */
export function seriesOf(post: Post, edition: Edition): SeriesModel | undefined {
	const series = post.series && outlineOf(edition).series.get(post.series.slug);
	if (!series || series.posts.length < 2) return undefined;
	return {
		title: series.label,
		part: series.posts.indexOf(post) + 1,
		parts: series.posts.map(toLink),
	};
}
