import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { ensureChromium, flags } from "#tests/support/chromium.ts";

/** A page in a window of its own, and what it asked of hosts other than this machine: each was refused. */
interface Visit {
	readonly page: Page;
	readonly requestsElsewhere: string[];
}

let browser: Promise<Browser> | undefined;

/** Opens a page, hands it over, and closes it. One browser serves a test file. */
export async function withPage<T>(
	options: BrowserContextOptions,
	visit: (visit: Visit) => Promise<T>,
): Promise<T> {
	browser ??= chromium.launch({ executablePath: ensureChromium(), args: flags });
	const context = await (await browser).newContext(options);
	// Generous, as in vitest.config.ts: only what never comes fails.
	context.setDefaultTimeout(90_000);
	const requestsElsewhere: string[] = [];
	await context.route(
		({ protocol, hostname }) => protocol !== "data:" && hostname !== "127.0.0.1",
		(route) => {
			requestsElsewhere.push(route.request().url());
			return route.abort();
		},
	);
	try {
		return await visit({ page: await context.newPage(), requestsElsewhere });
	} finally {
		await context.close();
	}
}

afterAll(async () => (await browser)?.close());
