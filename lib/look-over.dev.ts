import type { Blog, Read } from "#lib/blog.ts";
import { type Problem, problemsOf } from "#lib/check.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import { announce } from "#lib/watch.dev.ts";

type Item = Read<Post | HelpList>;

/** One a dev server, whichever copy of this module asks: hot reloading makes several. */
const state = globalThis as {
	galleyLook?: { known: WeakMap<Item, { blog: Blog; problems: Problem[] }>; running?: Blog | undefined };
};
state.galleyLook ??= { known: new WeakMap() };
const look = state.galleyLook;

/** So many are looked at while the desk waits; of the others, so many before pages ask again. */
const atOnce = 200;
const batch = 500;

/** What is known of a published text: nothing, while thousands are being looked at. */
export const knownProblems = (item: Item): readonly Problem[] | undefined => look.known.get(item)?.problems;

/** Looks at every published text that was saved since the last time; at more than some hundreds in the background. */
export async function lookOver(blog: Blog): Promise<void> {
	if (look.running === blog) return;
	look.running = blog;
	const items: Item[] = [...blog.posts, ...blog.pages, ...blog.lists];
	const unread = items.filter(
		(item) => item.value.status === "published" && look.known.get(item)?.blog !== blog,
	);
	for (const item of unread.slice(0, atOnce)) await lookAt(blog, item);
	void lookAtRest(blog, unread.slice(atOnce));
}

async function lookAtRest(blog: Blog, items: readonly Item[]): Promise<void> {
	for (const [index, item] of items.entries()) {
		// A file was saved meanwhile: another round has begun.
		if (look.running !== blog) return;
		await lookAt(blog, item);
		if (index % batch === 0) announce();
		// Pages are asked for in between.
		await new Promise((resolve) => setImmediate(resolve));
	}
	if (items.length > 0) announce();
}

async function lookAt(blog: Blog, item: Item): Promise<void> {
	look.known.set(item, { blog, problems: await problemsOf(blog, item) });
}
