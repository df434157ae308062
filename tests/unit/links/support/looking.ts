import { openClient } from "#lib/links/client.ts";
import { politeTo } from "#lib/links/hosts.ts";
import { lookAt } from "#lib/links/look.ts";
import { type Answering, onLoopback, quickClock, startServer, type TestServer } from "./server.ts";

const never = new AbortController().signal;

/** One look at one link, by a machine on the network or off it; the waits are those it would have taken. */
export async function looking(url: string, isOnline = true, web = onLoopback) {
	const clock = quickClock();
	const client = openClient(web);
	const hosts = politeTo({ perHost: 2, gap: 0 }, clock);
	const means = { client, hosts, clock, isOnline: async () => isOnline };
	try {
		return { ...(await lookAt(new URL(url), means, never)), waits: clock.waits };
	} finally {
		await client.close();
	}
}

/** Answers each path with its redirect, `301 /there`, or its status; `busy` twice, and then well. */
function site(paths: Readonly<Record<string, string>>): Answering {
	return ({ url = "" }, response) => {
		const [status = "404", location] = (paths[url] ?? "404").split(" ");
		const length = status === "200" ? 5 : 0;
		response.writeHead(Number(status), {
			"content-length": length,
			...(location && { location }),
		});
		response.end(length ? "Words" : "");
	};
}

const paths = {
	"/fine": "200",
	"/": "200",
	"/gone": "404",
	"/gone-for-good": "410",
	"/forbidden": "403",
	"/broken": "500",
	"/moved": "301 /fine",
	"/moved-too": "308 http://other.test:PORT/fine",
	"/moved-twice": "301 /moved",
	"/elsewhere-today": "302 /fine",
	"/moved-then-elsewhere": "301 /elsewhere-today",
	"/elsewhere-then-moved": "302 /moved",
	"/moved-to-nothing": "301 /gone",
	"/closed": "302 /",
	"/closed-for-good": "301 /",
	"/index.html": "301 /",
	"/round": "302 /and-round",
	"/and-round": "302 /round",
	"/round-itself": "301 /round-itself",
	"/app": "302 intent://open",
	"/nowhere": "302",
} as const;

/** A server with a page for each of these. */
export async function startSite(): Promise<TestServer> {
	let answer: Answering = () => {};
	const server = await startServer((request, response) => answer(request, response));
	const filled = Object.entries(paths).map(([path, to]) => [path, to.replace("PORT", String(server.port))]);
	answer = site(Object.fromEntries(filled));
	return server;
}
