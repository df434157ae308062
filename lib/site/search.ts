import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { archiveAddress, postAddress, searchAddress } from "#lib/site/address.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { SearchModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";

/** A part of the search index: posts of some years, so that a new post changes the index of few others. */
export interface SearchPart {
	/** the first of its years: its folder in `pagefind/` */
	readonly name: string;
	/** of the pages in it */
	readonly addresses: readonly string[];
}

/** With this many posts a part is full, and the next year begins another: each is two requests for who searches. */
const enough = 250;

/** The parts of the search index, the one with the oldest posts first; pages stand in the newest. */
export function searchParts(edition: Edition): SearchPart[] {
	const { pages } = edition;
	const years = [...outlineOf(edition).years].filter(([year]) => year !== "").reverse();
	const parts: { name: string; addresses: string[] }[] = [];
	for (const [year, posts] of years) {
		const last = parts.at(-1);
		if (last && last.addresses.length < enough) last.addresses.push(...posts.map(addressOf));
		else parts.push({ name: year, addresses: posts.map(addressOf) });
	}
	if (parts.length === 0) parts.push({ name: "pages", addresses: [] });
	parts.at(-1)?.addresses.push(...pages.map(addressOf));
	return parts;
}

const addressOf = ({ slug }: Post): string => postAddress(slug);

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
