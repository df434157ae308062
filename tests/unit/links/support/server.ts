import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";
import { onTestFinished } from "vitest";
import type { ClientOptions } from "#lib/links/client.ts";
import type { Clock } from "#lib/links/clock.ts";

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers for every host. */
export interface TestServer {
	readonly port: number;
	/** `HEAD host/path`, in the order in which it was asked */
	readonly asked: string[];
	/** requests at a time: the most that a host saw, and the most of all */
	readonly most: { host: number; all: number };
	/** `http://fund.test:1234/give` */
	readonly url: (host: string, path: string) => string;
}

export async function startServer(answer: Answering): Promise<TestServer> {
	const asked: string[] = [];
	const most = { host: 0, all: 0 };
	const active = new Map<string, number>();
	const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
		const host = request.headers.host?.replace(/:\d+$/, "") ?? "";
		asked.push(`${request.method} ${host}${request.url}`);
		active.set(host, (active.get(host) ?? 0) + 1);
		most.host = Math.max(most.host, active.get(host) ?? 0);
		most.all = Math.max(
			most.all,
			[...active.values()].reduce((a, b) => a + b, 0),
		);
		response.once("close", () => active.set(host, (active.get(host) ?? 0) - 1));
		answer(request, response);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const { port } = server.address() as AddressInfo;
	return { port, asked, most, url: (host, path) => `http://${host}:${port}${path}` };
}

/** Names ending in `.test` are this machine, `example.com` is there, nothing else is. */
export const lookup: LookupFunction = (host, options, callback) => {
	if (!/\.test$|^example\.com$/.test(host)) {
		callback(Object.assign(new Error(`no ${host}`), { code: "ENOTFOUND" }), "");
	} else if (options.all) callback(null, [{ address: "127.0.0.1", family: 4 }]);
	else callback(null, "127.0.0.1", 4);
};

/** As the keeper is on the web, but free to ask this machine. Patient, since a busy machine is no fault of a server. */
export const onLoopback: ClientOptions = {
	userAgent: "Galley test",
	mayAsk: () => true,
	lookup,
	patience: { connect: 30_000, headers: 30_000, whole: 30_000 },
};

/** For servers that do not answer. */
export const impatient: ClientOptions = {
	...onLoopback,
	patience: { connect: 400, headers: 400, whole: 400 },
};

/** A clock on which all waiting is over at once, and which remembers it. */
export function quickClock(): Clock & { readonly waits: number[] } {
	const waits: number[] = [];
	let now = 0;
	return {
		waits,
		now: () => now,
		wait: async (milliseconds, signal) => {
			signal.throwIfAborted();
			waits.push(milliseconds);
			now += milliseconds;
		},
	};
}
