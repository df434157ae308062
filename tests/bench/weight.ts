import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Browser, Response } from "playwright-core";
import { siteHost } from "#lib/export/host.ts";

/** What a browser loads to show a page. Bytes. */
export interface Weight {
	/** the page with its style and, should it have any, its script */
	readonly raw: number;
	readonly gzip: number;
	readonly brotli: number;
	readonly fonts: number;
	/** everything that was asked for */
	readonly requests: number;
}

/** Opens a page of a built site in a browser that has seen nothing yet. */
export async function weigh(out: string, address: string, browser: Browser): Promise<Weight> {
	const server = createServer(siteHost(out)).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		const responses: Response[] = [];
		page.on("response", (response) => responses.push(response));
		await page.goto(`http://127.0.0.1:${port}${address}`, { waitUntil: "networkidle" });
		const bodies = await Promise.all(responses.map(bodyOf));
		return weightOf(bodies);
	} finally {
		await context.close();
		server.closeAllConnections();
		server.close();
	}
}

/** Something that came, and what it is to the browser: `document`, `stylesheet`, `script`, `font` … */
export interface Body {
	readonly kind: string;
	readonly bytes: Buffer;
}

/** A redirect has no body. */
const bodyOf = async (response: Response): Promise<Body> => ({
	kind: response.request().resourceType(),
	bytes: await response.body().catch(() => Buffer.alloc(0)),
});

const isPage = ({ kind }: Body) => ["document", "stylesheet", "script"].includes(kind);

/** Sums up what came; each file is packed by itself, as hosts do, as small as can be. */
export function weightOf(bodies: readonly Body[]): Weight {
	const sum = (of: readonly Body[], size: (bytes: Buffer) => number) =>
		of.reduce((total, { bytes }) => total + size(bytes), 0);
	const page = bodies.filter(isPage);
	return {
		raw: sum(page, ({ length }) => length),
		gzip: sum(page, (bytes) => gzipSync(bytes, { level: 9 }).length),
		brotli: sum(page, (bytes) => brotliCompressSync(bytes).length),
		fonts: sum(
			bodies.filter(({ kind }) => kind === "font"),
			({ length }) => length,
		),
		requests: bodies.length,
	};
}
