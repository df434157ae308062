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

/** Texts looked at before pages ask again: so many that asking takes little of the time. */
const batch = 500;

/** What is known of a published text, and the start of a look at all others: thousands take longer than a page may. */
export function knownProblems(blog: Blog, item: Item): readonly Problem[] | undefined {
	if (look.running !== blog) void lookOver(blog);
	return look.known.get(item)?.problems;
}

/** Looks at every published text that was saved since the last time, without holding up the pages in between. */
async function lookOver(blog: Blog): Promise<void> {
	look.running = blog;
	const items: Item[] = [...blog.posts, ...blog.pages, ...blog.lists];
	let looked = 0;
	for (const item of items) {
		if (look.running !== blog) return;
		if (item.value.status !== "published") continue;
		const known = look.known.get(item);
		if (known?.blog === blog) continue;
		look.known.set(item, { blog, problems: await problemsOf(blog, item) });
		// What was there before, and has not changed, costs no more than a look at its links.
		if (known) continue;
		if (++looked % batch === 0) announce();
		await new Promise((resolve) => setImmediate(resolve));
	}
	if (looked > 0) announce();
}
