// Started by `npm run dev` as a process of its own.
import { createServer, type IncomingMessage, Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { blogFolder, requireFolder } from "#lib/blog.ts";
import { isOwnHost, isOwnPage } from "#lib/guard.dev.ts";
import { root, run } from "#scripts/shared/run.ts";

// Next's development server behind a door of our own. A `proxy.ts` would not stand before all of its addresses, and
// compiling it takes a third of the time to the first page.
run(async () => {
	// `npm run dev` was killed, and cannot end this any more.
	process.on("disconnect", () => process.exit());
	if (!process.connected) process.exit();
	const [hostname, port] = [process.env.GALLEY_LISTEN ?? "127.0.0.1", Number(process.env.GALLEY_PORT)];
	const upgrades = new Server();
	const app = next({ dev: true, dir: root, hostname, port, httpServer: upgrades });
	await app.prepare();
	const answer = app.getRequestHandler();
	const server = createServer((request, response) => {
		if (!isRefused(request, response)) void answer(request, response);
	});
	server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		// Next listens for these from its first page on; until then a browser tries again.
		const isMeant = isFromHere(request) && request.url?.startsWith("/_next/");
		if (!isMeant || !upgrades.emit("upgrade", request, socket, head)) socket.destroy();
	});
	server.listen(port, hostname, () => process.send?.("ready"));
	const end = () => void app.close().finally(() => process.exit());
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
});

/** Whether a person at this machine asks, or a page of the preview: what a proxy asks for is no path. */
const isFromHere = ({ headers, url }: IncomingMessage): boolean =>
	isOwnHost(headers.host) && isOwnPage(headers) && !!url?.startsWith("/");

/** Nothing of the preview, drafts least of all, is for a page of another site, or one that reached it by another name. */
function isRefused(request: IncomingMessage, response: ServerResponse): boolean {
	// A button of the desk could lie unseen under one of another page.
	response.setHeader("X-Frame-Options", "SAMEORIGIN");
	if (!isFromHere(request)) {
		say(response, 421, "This is the author's own preview. Open it at the address that npm run dev printed.");
		return true;
	}
	const missing = whyNoBlog();
	if (!missing || /^\/(?:_next|desk\/changes)\//.test(request.url ?? "/")) return false;
	response.setHeader("Refresh", "2");
	say(response, 503, `${missing}. This page looks again every two seconds.`);
	return true;
}

function say(response: ServerResponse, status: number, said: string): void {
	response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${said}\n`);
}

/** What was said last in the terminal: a page that looks again need not say it again. */
let last: string | undefined;

/** That the blog folder was moved away, in a sentence; undefined while it is there. */
function whyNoBlog(): string | undefined {
	let reason: string | undefined;
	try {
		requireFolder(blogFolder());
	} catch (error) {
		reason = (error as Error).message;
	}
	if (reason && reason !== last) console.error(reason);
	last = reason;
	return reason;
}
