import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import createNext from "next";

/** What the app answers. */
export interface Answer {
	readonly status: number;
	readonly text: string;
	/** the `Link` header, in which Next names the font to fetch first */
	readonly link: string;
}

/** The compiled app, listening on this machine alone. */
export interface RunningApp {
	/** asks for an address, as any client would */
	readonly ask: (address: string) => Promise<Answer>;
	readonly close: () => Promise<void>;
}

/**
 * Starts the compiled app in this process, on a free port of 127.0.0.1.
 *
 * @param root absolute path of the engine, compiled
 */
export async function startApp(root: string): Promise<RunningApp> {
	// Not as a custom server: that one reads next.config.ts again, and says so.
	const app = createNext({ dev: false, dir: root, quiet: true, customServer: false });
	await app.prepare();
	const server = createServer(app.getRequestHandler());
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		ask: async (address) => {
			const response = await fetch(`http://127.0.0.1:${port}${address}`, {
				redirect: "manual",
				headers: { "Accept-Encoding": "identity" },
			});
			return {
				status: response.status,
				text: await response.text(),
				link: response.headers.get("link") ?? "",
			};
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await app.close();
		},
	};
}
