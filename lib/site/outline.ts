import type { Post, Tag } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { tagYearAddress } from "#lib/site/address.ts";
import { newestYears, yearsOf } from "#lib/site/years.ts";

/** What of an edition stands where: made once an edition. */
interface Outline {
	readonly bySlug: ReadonlyMap<string, Post>;
	/** place of each post in the order of the edition */
	readonly places: ReadonlyMap<Post, number>;
	/** by year, newest first; "" for drafts without a day */
	readonly years: ReadonlyMap<string, readonly Post[]>;
	/** by slug, the most used first */
	readonly tags: ReadonlyMap<string, Tagged>;
	/** by slug; posts oldest first */
	readonly series: ReadonlyMap<string, Tagged>;
}

interface Tagged extends Tag {
	readonly posts: readonly Post[];
}

const outlines = new WeakMap<Edition, Outline>();

export function outlineOf(edition: Edition): Outline {
	let outline = outlines.get(edition);
	if (!outline) {
		outline = toOutline(edition);
		outlines.set(edition, outline);
	}
	return outline;
}

function toOutline({ posts, pages }: Edition): Outline {
	const bySlug = new Map<string, Post>();
	for (const post of [...posts, ...pages]) if (!bySlug.has(post.slug)) bySlug.set(post.slug, post);
	const years = yearsOf(posts);
	const tags = gather(posts, (post) => post.tags);
	const series = gather([...posts].reverse(), (post) => (post.series ? [post.series] : []));
	const sorted = [...tags].sort(
		([first, a], [second, b]) => b.posts.length - a.posts.length || (first < second ? -1 : 1),
	);
	return {
		bySlug,
		places: new Map(posts.map((post, index) => [post, index])),
		years,
		tags: new Map(sorted),
		series,
	};
}

/** What posts have in common by name: tags, series. The first label met stands for all. */
function gather(posts: readonly Post[], tagsOf: (post: Post) => readonly Tag[]): Map<string, Tagged> {
	const gathered = new Map<string, { slug: string; label: string; posts: Post[] }>();
	for (const post of posts) {
		for (const tag of tagsOf(post)) {
			const tagged = gathered.get(tag.slug) ?? { ...tag, posts: [] };
			tagged.posts.push(post);
			gathered.set(tag.slug, tagged);
		}
	}
	return gathered;
}

/** Years of tags that have pages of their own, since that of the tag has no room for them: address → posts. */
export function tagYears(edition: Edition): Map<string, readonly Post[]> {
	const tags = [...outlineOf(edition).tags.values()];
	const years = tags.flatMap(({ slug, posts }) =>
		newestYears(yearsOf(posts)).earlier.map(
			([year, inYear]) => [tagYearAddress(slug, year), inYear] as const,
		),
	);
	return new Map(years);
}
