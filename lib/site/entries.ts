import type { Post, PublishedPost } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { postAddress, yearAddress } from "#lib/site/address.ts";
import { dateLabel } from "#lib/site/frame.ts";
import type { DateLabel, HiddenState, Link, PostEntry, YearGroup } from "#lib/site/models.ts";

/** A post stands in the list of its year, and of each of its tags. */
const entries = new WeakMap<Post, { readonly of: Edition; readonly entry: PostEntry }>();

/** A post, as it stands in a list. */
export function toEntry(post: Post, edition: Edition): PostEntry {
	const known = entries.get(post);
	if (known?.of === edition) return known.entry;
	const entry = makeEntry(post, edition);
	entries.set(post, { of: edition, entry });
	return entry;
}

function makeEntry(post: Post, { settings, inDigests }: Edition): PostEntry {
	// How a language says a day takes longer to find out than all the rest, and the day says it all.
	const toLabel = inDigests ? unsaid : dateLabel;
	const hidden = hiddenState(post);
	return {
		title: post.title,
		href: postAddress(post.slug),
		...(post.date && { date: toLabel(post.date, settings.language) }),
		...(hidden && { hidden }),
	};
}

const unsaid = (iso: string): DateLabel => ({ iso, long: "", short: "" });

/** Why readers do not see it; undefined when they do. */
export function hiddenState({ status }: { readonly status: Post["status"] }): HiddenState | undefined {
	return status === "published" ? undefined : status;
}

/** Posts, newest first → the same under their years. */
export function byYear(posts: readonly Post[], edition: Edition): YearGroup[] {
	const groups: { label: string; href?: string; entries: PostEntry[] }[] = [];
	for (const post of posts) {
		const year = post.date?.slice(0, 4);
		const label = year ?? "Undated";
		if (groups.at(-1)?.label !== label) {
			groups.push({ label, ...(year && { href: yearAddress(year) }), entries: [] });
		}
		groups.at(-1)?.entries.push(toEntry(post, edition));
	}
	return groups;
}

/** A post, as a link. */
export const toLink = (post: Post): Link => ({ label: post.title, href: postAddress(post.slug) });

/** The day on which readers last got something else of a post. */
export const changeOf = ({ date, updated }: Pick<PublishedPost, "date" | "updated">): string =>
	updated && updated > date ? updated : date;
