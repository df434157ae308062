import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { listAddress, postAddress } from "#lib/site/address.ts";
import { dateLabel } from "#lib/site/frame.ts";

/** What publishing something changes for readers, or taking it back, in a sentence. */
export function effectOf({ blog, settings }: Edition, value: Post | HelpList): string {
	const out = value.status === "published" || value.status === "scheduled";
	const address = "slug" in value ? postAddress(value.slug) : listAddress(value.name);
	const shown = decodeURI(address);
	if (value.status === "broken") return "It can be published when it has been mended.";
	if (out)
		return `With the next build ${shown} is gone for readers.${"date" in value && value.date ? " The day stays." : ""}`;
	if (!("slug" in value) || value.kind === "page") return `With the next build readers find it at ${shown}.`;
	const day = value.date ?? blog.today;
	const dated = value.date ? "" : "It gets today's date. ";
	if (day > blog.today) {
		return `It is then held back until ${dateLabel(day, settings.language).long} (${settings.timezone}).`;
	}
	const places = [
		"the front page",
		`the archive of ${day.slice(0, 4)}`,
		...value.tags.map(({ label }) => `the tag ${label}`),
	];
	return `${dated}With the next build readers find it at ${shown}, on ${places.join(", ")}, and in the feeds.`;
}
