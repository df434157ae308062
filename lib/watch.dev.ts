import { statSync, watch } from "node:fs";
import path from "node:path";
import { type AsyncSubscription, subscribe } from "@parcel/watcher";
import { blogFolder } from "#lib/blog.ts";

type Listener = () => void;

interface Watch {
	readonly listeners: Set<Listener>;
	/** which folder is watched, by its number on the disk: one that took its place has another */
	watched: string;
	subscription: Promise<AsyncSubscription | undefined>;
}

/** One watcher a dev server, whichever copy of this module asks: hot reloading makes several. */
const state = globalThis as { galleyWatch?: Watch };

/** Calls the listener whenever something in the blog folder was saved, added or deleted; returns how to stop. */
export function watchBlog(listener: Listener): () => void {
	state.galleyWatch ??= start(blogFolder());
	const { listeners } = state.galleyWatch;
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** Calls every listener: there is something new to show that no file tells of. */
export function announce(): void {
	if (state.galleyWatch) tell(state.galleyWatch);
}

function start(folder: string): Watch {
	const started: Watch = { listeners: new Set(), watched: "", subscription: Promise.resolve(undefined) };
	follow(folder, started);
	// A folder that is moved away is still the one that is watched; its parent tells of the one in its place.
	watch(path.dirname(folder), () => {
		if (follow(folder, started)) started.subscription.then(() => tell(started));
	}).on("error", complain);
	return started;
}

/** Watches the folder that is there now, unless that is watched already. Returns whether it is another. */
function follow(folder: string, started: Watch): boolean {
	const stat = statSync(folder, { throwIfNoEntry: false });
	const found = stat?.isDirectory() ? `${stat.dev} ${stat.ino}` : "";
	if (found === started.watched) return false;
	started.watched = found;
	// Two at once on one path are one to the watcher, so the old one ends first.
	started.subscription = started.subscription
		.then((old) => old?.unsubscribe())
		.catch(complain)
		.then(() => (found === "" ? undefined : subscribe(folder, () => tell(started))))
		.catch(complain);
	return true;
}

function tell({ listeners }: Watch): void {
	for (const each of listeners) each();
}

function complain(error: Error): undefined {
	console.error(
		`Saved files may not repaint the open page (${error.message}): end npm run dev and start it again`,
	);
}
