// What routes are asked with, and answer with, in the bundle of a build (scripts/fast.cjs). Node's own classes bring a whole
// client for HTTP with them, which takes longer to load than a page to make.

/** As much of `Request` as a route may look at that is asked by a build. */
export class Request {
	constructor(readonly url: string | URL) {}
}

/** As much of `Response` as a build takes from an answer. */
export class Response {
	readonly status: number;
	readonly #body: string | Uint8Array;

	constructor(body: string | Uint8Array, { status = 200 }: { readonly status?: number } = {}) {
		this.status = status;
		this.#body = body;
	}

	async text(): Promise<string> {
		return Buffer.from(this.#body).toString("utf8");
	}
}
