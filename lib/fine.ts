import type { Blog } from "#lib/blog.ts";
import { factsOf } from "#lib/bodies.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { ownPath } from "#lib/content/internal-link.ts";
import type { Post } from "#lib/content/post.ts";
import { entryOf } from "#lib/files/current-index.ts";
import { hashOf } from "#lib/files/hash.ts";
import { homeUrl } from "#lib/site/address.ts";

const topics = new WeakMap<Blog, string>();

/** Under what it is kept: all that the errors of a text that refers to nothing of the blog can depend on, besides the text. */
function topicOf(blog: Blog): string {
	const { checks, url, language } = blog.settings.value;
	const all = JSON.stringify([checks, url, language, blog.privateWords.value]);
	const topic = topics.get(blog) ?? `fine ${hashOf(all)}`;
	topics.set(blog, topic);
	return topic;
}

/** Whether an earlier build found no error in the text, and nothing since can have changed that. */
export const isKnownToBeFine = (blog: Blog, value: Post | HelpList): boolean =>
	entryOf(value)?.get(topicOf(blog)) === value.status;

/** Remembers that there is no error in the text, when that does not depend on other files. */
export async function rememberFine(blog: Blog, value: Post | HelpList): Promise<void> {
	const entry = entryOf(value);
	if (!entry || !("slug" in value)) return;
	const { links, fragments, lists, ownLists, pictures, outbound } = await factsOf(value);
	const home = homeUrl(blog.settings.value.url);
	// Of a list, the day on which it is looked at matters, too.
	const refersToNothing = [links, fragments, lists, ownLists, pictures].every(({ length }) => length === 0);
	if (refersToNothing && !outbound.some(({ url }) => ownPath(url, home) !== undefined))
		entry.set(topicOf(blog), value.status);
}
