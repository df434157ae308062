import { type AsyncSubscription, subscribe } from "@parcel/watcher";
import { blogFolder } from "#lib/blog.ts";

type Listener = () => void;

/** One watcher a dev server, whichever copy of this module asks: hot reloading makes several. */
const state = globalThis as {
	galleyWatch?: { listeners: Set<Listener>; subscription: Promise<AsyncSubscription> };
};

/** Calls the listener whenever something in the blog folder was saved, added or deleted; returns how to stop. */
export function watchBlog(listener: Listener): () => void {
	if (!state.galleyWatch) {
		const listeners = new Set<Listener>();
		const subscription = subscribe(blogFolder(), () => {
			for (const each of listeners) each();
		});
		state.galleyWatch = { listeners, subscription };
	}
	const { listeners } = state.galleyWatch;
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Calls every listener: there is something new to show that no file tells of. */
export function announce(): void {
	for (const each of state.galleyWatch?.listeners ?? []) each();
}
