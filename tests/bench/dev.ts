import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { writeBlog } from "#tests/bench/blog.ts";
import type { BenchPost } from "#tests/bench/corpus.ts";
import { type Engine, forget, startCommand } from "#tests/bench/engines.ts";
import { sayMeasured, waitForQuiet } from "#tests/bench/measure.ts";
import type { Program } from "#tests/bench/programs.ts";
import { watchOthers } from "#tests/bench/quiet.ts";
import { measureRepaints, type Repaint } from "#tests/bench/repaint.ts";
import { freePort } from "#tests/support/commands.ts";

/** From the command to the first page. */
export interface Start {
	readonly seconds: number;
	readonly others: number | undefined;
}

/** What was measured of the dev server in one run. */
export interface DevSamples {
	/** nothing compiled yet, nothing known of the blog */
	readonly first: Start;
	/** with what that left */
	readonly again: Start;
	readonly repaints: readonly Repaint[];
}

/**
 * Starts the dev server from nothing and again, and edits a post that is open in the browser.
 *
 * @throws when a server does not start
 */
export async function measureDev(
	engine: Engine,
	posts: readonly BenchPost[],
	{ browser, edits }: { readonly browser: Browser; readonly edits: number },
): Promise<DevSamples> {
	const [post] = posts;
	if (!post) throw new Error("There is no post to open");
	writeBlog(engine, posts);
	forget(engine);
	const what = `${posts.length} posts, ${engine.revision.name}`;
	const first = await startServer(`${what}, dev from nothing`, engine, post);
	await first.server.end();
	const again = await startServer(`${what}, dev again`, engine, post);
	try {
		const open = { url: again.url, file: path.join(engine.posts, post.file), text: post.text };
		const repaints = await measureRepaints(what, open, browser, edits);
		return { first: first.start, again: again.start, repaints };
	} finally {
		await again.server.end();
	}
}

/** Seconds that a server may take. */
const limit = 600;

/** Starts the server, and asks for a post until it comes. */
async function startServer(what: string, engine: Engine, post: BenchPost) {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}/${post.slug}/`;
	await waitForQuiet(what);
	const [others, started] = [watchOthers(), performance.now()];
	const server = await startCommand(engine, "dev", ["--port", String(port)]);
	try {
		await untilShown(url, post, server);
	} catch (error) {
		await server.end();
		throw error;
	}
	const start: Start = { seconds: (performance.now() - started) / 1000, others: others() };
	sayMeasured(what, `${start.seconds.toFixed(2)} s`, start.others);
	return { server, url, start };
}

async function untilShown(url: string, { title }: BenchPost, server: Program): Promise<void> {
	let hasEnded = false;
	server.ended.then(() => {
		hasEnded = true;
	});
	const end = performance.now() + limit * 1000;
	while (!(await shows(url, title))) {
		if (hasEnded || performance.now() > end)
			throw new Error(`The dev server does not show ${url}:\n${server.output()}`);
		await wait(10);
	}
}

/** Nothing listens at first. */
async function shows(url: string, title: string): Promise<boolean> {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(limit * 1000) });
		return (await response.text()).includes(title) && response.ok;
	} catch {
		return false;
	}
}
