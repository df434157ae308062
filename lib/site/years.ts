import type { Post } from "#lib/content/post.ts";

/** Made once a list: each page of a year asks for all of them. */
const known = new WeakMap<readonly Post[], ReadonlyMap<string, readonly Post[]>>();

/** Posts, newest first → the same by year; "" for drafts without a day. */
export function yearsOf(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
	const years = known.get(posts) ?? toYears(posts);
	known.set(posts, years);
	return years;
}

function toYears(posts: readonly Post[]): Map<string, Post[]> {
	const years = new Map<string, Post[]>();
	for (const post of posts) {
		const year = post.date?.slice(0, 4) ?? "";
		const inYear = years.get(year);
		if (inYear) inYear.push(post);
		else years.set(year, [post]);
	}
	return years;
}

/** Titles that a list shows itself; years that do not fit are named with their count, and have pages of their own. */
const most = 200;

/** Whole years, newest first, as many as keep a page light; a new post then changes few pages. */
export function newestYears(years: ReadonlyMap<string, readonly Post[]>): {
	readonly shown: readonly Post[];
	/** the years before those */
	readonly earlier: readonly (readonly [year: string, posts: readonly Post[]])[];
} {
	const shown: Post[] = [];
	const earlier: [string, readonly Post[]][] = [];
	for (const [year, posts] of years) {
		if (earlier.length === 0 && (shown.length === 0 || shown.length + posts.length <= most))
			shown.push(...posts);
		else earlier.push([year, posts]);
	}
	return { shown, earlier };
}
