import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import createNext from "next";
import type { Blog } from "#lib/blog.ts";
import { forReaders, handOver } from "#lib/posts.ts";

/** What the process of the app is told: once, by the build that forks it. */
export interface AppOrder {
	/** absolute path of the engine, compiled */
	readonly root: string;
	/** without anything hidden */
	readonly blog: Blog;
}

/** What it says to that. */
export type AppReport = { readonly port: number } | { readonly reason: string };

process.once("disconnect", () => process.exit());
process.once("message", async ({ root, blog }: AppOrder) => {
	const report: AppReport = await listen(root, blog).then(
		(port) => ({ port }),
		(error: Error) => ({ reason: error.message }),
	);
	process.send?.(report);
});

async function listen(root: string, blog: Blog): Promise<number> {
	handOver(forReaders(blog));
	// Not as a custom server: that one reads next.config.ts again, and says so.
	const app = createNext({ dev: false, dir: root, quiet: true, customServer: false });
	await app.prepare();
	const server = createServer(app.getRequestHandler());
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	return (server.address() as AddressInfo).port;
}
