import type { Edition } from "#lib/posts.ts";
import { archiveAddress, postAddress, searchAddress } from "#lib/site/address.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { PostModel, SearchModel } from "#lib/site/models.ts";

/** A part of the search index: posts of some months, so that a new post changes the index of few others. */
export interface SearchPart {
	/** the first of its months: its folder in `pagefind/` */
	readonly name: string;
	/** of the pages in it */
	readonly addresses: readonly string[];
}

/** With this many posts a part is full, and the next month begins another: each is two requests for who searches. */
const enough = 100;

/** The parts of the search index, the one with the oldest posts first; pages stand in the newest. */
export function searchParts(edition: Edition): SearchPart[] {
	const { posts, pages } = edition;
	const parts: { name: string; last: string; addresses: string[] }[] = [];
	for (const { date = "", slug } of posts.toReversed()) {
		const month = date.slice(0, 7);
		const part = parts.at(-1);
		if (part && (part.addresses.length < enough || part.last === month)) {
			part.addresses.push(postAddress(slug));
			part.last = month;
		} else if (month !== "") parts.push({ name: month, last: month, addresses: [postAddress(slug)] });
	}
	if (parts.length === 0) parts.push({ name: "pages", last: "", addresses: [] });
	parts.at(-1)?.addresses.push(...pages.map(({ slug }) => postAddress(slug)));
	return parts;
}

/**
 * A page's model in two: what of it can be searched, and what other posts have put around that (`Related`, `Neighbours`,
 * `Series`), which stands outside the text that is indexed.
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
