import type { Blog, Read } from "#lib/blog.ts";
import { gistOf, introductionSource } from "#lib/bodies.ts";
import { leftOf, type Problem, problemsOf } from "#lib/check.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import { type Care, careOf } from "#lib/links/care.ts";
import { forAuthor } from "#lib/posts.ts";
import { listAddress, postAddress } from "#lib/site/address.ts";

/** How far something is: a draft with things left to do, one that is ready, for a day to come, out, or not to be read. */
export type State = "draft" | "ready" | "scheduled" | "published" | "broken";

/** One line of the author's overview. */
export interface Standing {
	readonly kind: "post" | "page" | "list";
	readonly state: State;
	/** the last part of its address */
	readonly name: string;
	readonly address: string;
	readonly title: string;
	/** `posts/first-light.md` */
	readonly path: string;
	readonly date?: string;
	readonly words: number;
	readonly tags: readonly string[];
	readonly problems: readonly Problem[];
	/** what lists for readers want, whose words may be all right: links that are gone, or were long not looked at */
	readonly care: readonly Care[];
}

/**
 * Posts newest first (drafts without a day before all), then pages, then lists.
 *
 * @param onEach told as often as one has been looked at
 */
export async function overviewOf(blog: Blog, onEach: () => void = () => {}): Promise<Standing[]> {
	const reads = new Map<Post | HelpList, Read<Post | HelpList>>(
		[...blog.posts, ...blog.pages, ...blog.lists].map((read) => [read.value, read]),
	);
	const { posts, pages, lists } = forAuthor(blog);
	const standings: Standing[] = [];
	for (const value of [...posts, ...pages, ...lists]) {
		const read = reads.get(value);
		if (read) standings.push(await standingOf(blog, read));
		onEach();
	}
	return standings;
}

/** How far one post, page or list is. */
export async function standingOf(blog: Blog, read: Read<Post | HelpList>): Promise<Standing> {
	const { value } = read;
	const problems = leftOf(await problemsOf(blog, read));
	const common = {
		state: value.status === "draft" && problems.length === 0 ? "ready" : value.status,
		title: value.title,
		path: value.path,
		problems,
	} as const;
	if (!("slug" in value)) {
		const { words } = await gistOf(introductionSource(value));
		const own = {
			kind: "list",
			name: value.name,
			address: listAddress(value.name),
			words,
			tags: [],
		} as const;
		return { ...common, ...own, care: await careFor(blog, value) };
	}
	const { words } = await gistOf(value);
	return {
		...common,
		kind: value.kind,
		name: value.slug,
		address: postAddress(value.slug),
		...(value.date && { date: value.date }),
		words,
		tags: value.tags.map(({ label }) => label),
		care: await careFor(blog, value),
	};
}

/** What care a list that readers see wants, or the lists that stand in a post: on a draft, its author is at work anyway. */
export async function careFor(blog: Blog, value: Post | HelpList): Promise<Care[]> {
	if (value.status !== "published") return [];
	const { "check-again-after": months, language } = blog.settings.value;
	const links = "slug" in value ? (await gistOf(value)).ownLists.flatMap((list) => list.links) : value.links;
	return careOf(links, { history: blog.links.value, today: blog.today, months, language });
}
