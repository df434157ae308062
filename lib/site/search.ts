import type { Edition } from "#lib/posts.ts";
import { archiveAddress, postAddress, searchAddress } from "#lib/site/address.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { PostModel, SearchModel } from "#lib/site/models.ts";

/** A part of the search index: posts of some months, so that a new post changes the index of no others. */
export interface SearchPart {
	/** the first of its months: its folder in `pagefind/` */
	readonly name: string;
	/** of the pages in it */
	readonly addresses: readonly string[];
}

/** A part with more posts than this is cut in half, down to a month: each part is two requests for who searches. */
const most = 150;

/** Months of the widest part, which can be halved to one. */
const widest = 256;

/**
 * The parts of the search index, the one with the oldest posts first; pages stand in the newest. They are cut where the
 * calendar is, not where so many posts are full: then a post more would move all that follow.
 */
export function searchParts({ posts, pages }: Edition): SearchPart[] {
	const dated = posts.toReversed().flatMap(({ date, slug }) => (date ? [{ date, slug }] : []));
	const parts = inSpans(dated, widest).map((span) => ({
		name: span[0]?.date.slice(0, 7) ?? "pages",
		addresses: span.map(({ slug }) => postAddress(slug)),
	}));
	parts.at(-1)?.addresses.push(...pages.map(({ slug }) => postAddress(slug)));
	return parts;
}

interface Dated {
	readonly date: string;
	readonly slug: string;
}

/** Posts, the oldest first, together unless they are too many: then by spans of so many months, and those by halves. */
function inSpans(posts: readonly Dated[], months: number): (readonly Dated[])[] {
	if (posts.length <= most || months < 1) return [posts];
	const spans = new Map<number, Dated[]>();
	for (const post of posts) {
		const span = Math.floor(monthOf(post) / months);
		const inSpan = spans.get(span) ?? [];
		inSpan.push(post);
		spans.set(span, inSpan);
	}
	return [...spans.values()].flatMap((span) => inSpans(span, months / 2));
}

/** Months since the year 0. */
const monthOf = ({ date }: Dated): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7)) - 1;

/**
 * A page's model in two: what of it can be searched, and what other posts have put around that. `Related` and `Neighbours`
 * stand outside the article, which is all that is indexed, and `Series` is left out of it (`.folded`).
 */
export function searchedOf(model: Partial<PostModel>) {
	const { related, older, newer, series, ...own } = model;
	return { own, around: { related, older, newer, series } };
}

/** `/search/`: the one page with a script. While the author writes there is no index yet, and so no script. */
export function searchModel(edition: Edition): SearchModel {
	return {
		frame: frameOf(edition, searchAddress),
		head: headOf(edition, searchAddress, edition.settings.words.search),
		archive: { label: edition.settings.words.archive, href: archiveAddress },
		...(edition.audience === "readers" && {
			script: searchScript,
			parts: searchParts(edition).map(({ name }) => name),
		}),
	};
}

/** In `public/`. */
const searchScript = "/search.js";
