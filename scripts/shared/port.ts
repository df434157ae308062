import { createServer } from "node:net";
import { InvalidArgumentError } from "commander";

/** A port number typed by a person. */
export function port(text: string): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < 1 || number > 65535) {
		throw new InvalidArgumentError("Expected a number from 1 to 65535.");
	}
	return number;
}

/** Whether nothing listens on the port of 127.0.0.1 yet. */
export function isFree(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once("error", () => resolve(false));
		server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
	});
}
