import { type IncomingHttpHeaders, request } from "node:http";

/** What a server answers: of a connection that it takes for more than HTTP, the status alone. */
interface Answer {
	readonly status: number;
	readonly text: string;
	readonly headers: IncomingHttpHeaders;
}

/**
 * Asks as no browser and no `fetch` would: for the target as it is written, dots and all, with any host and origin.
 *
 * @param home where the server is, without a slash at the end
 */
export function askPlainly(
	home: string,
	target: string,
	headers: Readonly<Record<string, string>> = {},
	body?: object,
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const order = { path: target, method: body ? "POST" : "GET", headers };
		const asked = request(home, order, (response) => {
			let text = "";
			response.setEncoding("utf8").on("data", (chunk: string) => {
				text += chunk;
			});
			response.on("end", () =>
				resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
			);
		});
		asked.on("upgrade", ({ statusCode = 0, headers }, socket) => {
			socket.destroy();
			resolve({ status: statusCode, text: "", headers });
		});
		asked.on("error", reject).end(body && JSON.stringify(body));
	});
}
