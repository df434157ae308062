import type { LookupFunction } from "node:net";
import { Agent, request } from "undici";
import { guarded, type Policy, publicOnly, requireAllowed } from "#lib/links/public-only.ts";

/** How long to wait for another server. Milliseconds. */
interface Patience {
	readonly connect: number;
	/** for the first word of the answer */
	readonly headers: number;
	/** for one question and its answer, all told */
	readonly whole: number;
}

const usual: Patience = { connect: 10_000, headers: 15_000, whole: 20_000 };

/** Code of the error for an answer that took too long. */
export const tooSlow = "ETOOSLOW";

export interface ClientOptions {
	/** says who is asking */
	readonly userAgent: string;
	readonly patience?: Patience;
	readonly mayAsk?: Policy;
	readonly lookup?: LookupFunction;
}

/** What a server answered. Of its body nothing is read. */
export interface Answer {
	readonly status: number;
	readonly location?: string;
	readonly retryAfter?: string;
}

export type Method = "HEAD" | "GET";

/** Asks other people's servers, without following where they lead. */
export interface Client {
	/** @throws a network error, with its `code` */
	readonly ask: (url: URL, method: Method, signal: AbortSignal) => Promise<Answer>;
	/** at most so many characters of a page; what is longer is an error */
	readonly text: (url: URL, most: number, signal: AbortSignal) => Promise<string>;
	readonly close: () => Promise<void>;
}

/** Opens at most two connections to a host. */
export function openClient(options: ClientOptions): Client {
	const { userAgent, patience = usual, mayAsk = publicOnly, lookup } = options;
	const agent = new Agent({
		connections: 2,
		pipelining: 1,
		headersTimeout: patience.headers,
		bodyTimeout: patience.headers,
		maxHeaderSize: 64 * 1024,
		connect: { timeout: patience.connect, lookup: guarded(mayAsk, lookup) },
	});
	const send = async (url: URL, method: Method, signal: AbortSignal) => {
		requireAllowed(url, mayAsk);
		const headers = { "user-agent": userAgent, accept: "text/html, */*;q=0.8" };
		// Without `reset`, each HEAD would take a connection of its own.
		return request(url, { dispatcher: agent, method, headers, signal, reset: method !== "HEAD" });
	};
	return {
		ask: (url, method, signal) =>
			inTime(patience.whole, signal, async (both) => {
				const { statusCode, headers, body } = await send(url, method, both);
				body.on("error", () => {});
				if (method === "HEAD") await body.dump();
				else body.destroy();
				const location = first(headers.location);
				const retryAfter = first(headers["retry-after"]);
				return { status: statusCode, ...(location && { location }), ...(retryAfter && { retryAfter }) };
			}),
		text: (url, most, signal) =>
			inTime(patience.whole, signal, async (both) => {
				const { statusCode, body } = await send(url, "GET", both);
				body.on("error", () => {});
				if (statusCode !== 200) {
					body.destroy();
					throw new Error(`it answers ${statusCode}`);
				}
				return readAtMost(body, most);
			}),
		close: () => agent.destroy(),
	};
}

const first = (header: string | string[] | undefined): string | undefined =>
	Array.isArray(header) ? header[0] : header;

async function readAtMost(body: AsyncIterable<Buffer>, most: number): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of body) {
		length += chunk.length;
		if (length > most) throw new Error("its answer is too long");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}

/** Ends the work when it takes too long, or is to stop. Not `AbortSignal.any`: on a signal that lives long, it adds up. */
async function inTime<T>(
	milliseconds: number,
	signal: AbortSignal,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	signal.throwIfAborted();
	const both = new AbortController();
	const stop = () => both.abort(signal.reason);
	const timer = setTimeout(
		() => both.abort(Object.assign(new Error("too slow"), { code: tooSlow })),
		milliseconds,
	);
	signal.addEventListener("abort", stop, { once: true });
	try {
		return await work(both.signal);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener("abort", stop);
	}
}
