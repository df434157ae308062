import type { Edition } from "#lib/posts.ts";
import { archiveAddress, searchAddress } from "#lib/site/address.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { SearchModel } from "#lib/site/models.ts";

/** `/search/`: the one page with a script. While the author writes there is no index yet, and so no script. */
export function searchModel(edition: Edition): SearchModel {
	return {
		frame: frameOf(edition, searchAddress),
		head: headOf(edition, searchAddress, edition.settings.words.search),
		archive: { label: edition.settings.words.archive, href: archiveAddress },
		...(edition.audience === "readers" && { script: searchScript }),
	};
}

/** In `public/`. */
export const searchScript = "/search.js";
