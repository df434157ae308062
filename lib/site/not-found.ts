import type { Edition } from "#lib/posts.ts";
import { toEntry } from "#lib/site/entries.ts";
import { frameOf } from "#lib/site/frame.ts";
import type { NotFoundModel } from "#lib/site/models.ts";

const newest = 5;

/** The page for an address where nothing is. */
export function notFoundModel(edition: Edition): NotFoundModel {
	const { title, words } = edition.settings;
	return {
		frame: frameOf(edition, ""),
		head: {
			title: `${words["not-found"]} · ${title}`,
			name: words["not-found"],
			type: "website",
			index: false,
			feeds: [],
		},
		newest: edition.posts.slice(0, newest).map((post) => toEntry(post, edition)),
	};
}
