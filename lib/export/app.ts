import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { AppOrder, AppReport } from "#lib/export/app-process.ts";
import { onlyPublic, type PublicEdition } from "#lib/posts.ts";

/** What the app answers. */
export interface Answer {
	readonly status: number;
	readonly text: string;
}

/** The compiled app, listening on this machine alone. */
export interface RunningApp {
	/** asks for an address, as any client would */
	readonly ask: (address: string) => Promise<Answer>;
	readonly close: () => Promise<void>;
}

/**
 * Starts the compiled app in a process of its own, so that one core makes pages while another writes them, on a free port
 * of 127.0.0.1. It is handed what readers may see and nothing else; it ends with this process, however that ends.
 *
 * @param root absolute path of the engine, compiled
 * @throws when the app does not start
 */
export async function startApp(root: string, edition: PublicEdition): Promise<RunningApp> {
	const child = fork(path.join(root, "lib/export/app-process.ts"), {
		serialization: "advanced",
		// Whatever this process was started with, that file is TypeScript.
		execArgv: ["--import", pathToFileURL(createRequire(path.join(root, "package.json")).resolve("tsx")).href],
		env: { ...process.env, NODE_ENV: "production" },
	});
	const order: AppOrder = { root, blog: onlyPublic(edition) };
	child.send(order);
	const port = await portOf(child);
	const agent = new Agent({ keepAlive: true });
	return {
		ask: async (address) => {
			const response = await new Promise<IncomingMessage>((resolve, reject) => {
				get({ host: "127.0.0.1", port, path: address, agent }, resolve).on("error", reject);
			});
			return { status: response.statusCode ?? 0, text: await text(response) };
		},
		close: async () => {
			agent.destroy();
			const ended = once(child, "exit");
			child.disconnect();
			await ended;
		},
	};
}

function portOf(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		const fail = (why: string) => reject(new Error(`The compiled app could not be started: ${why}`));
		child.once("error", ({ message }) => fail(message));
		child.once("exit", (code, signal) => fail(`its process ended with ${signal ?? code}`));
		child.once("message", (report: AppReport) => {
			if ("port" in report) resolve(report.port);
			else fail(report.reason);
		});
	});
}
