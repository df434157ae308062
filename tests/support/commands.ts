import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import path from "node:path";

/** The folder of the engine. */
export const root = path.resolve(import.meta.dirname, "../..");

/** The day on which the tests' blogs are read: the sample blog's posts are out by then, all but one. */
export const today = "2026-11-21";

export interface Options {
	readonly posts?: string;
	readonly out?: string;
	readonly args?: readonly string[];
	readonly env?: Readonly<Record<string, string>>;
}

/** How a command ended. */
export interface Ended {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** A command under way, with all the processes that it started. */
export interface Running {
	readonly ended: Promise<Ended>;
	/** resolves as soon as the output has the text; fails, with the output, when the command ends without it */
	readonly says: (text: string) => Promise<void>;
	readonly output: () => string;
	/** ends it, at once and whatever it is doing */
	readonly kill: () => Promise<Ended>;
}

const running = new Set<Running>();

/**
 * Starts what `npm run <name> -- <args>` starts, without the second that npm takes for it. `each-file.ts` ends it, should
 * it not end by itself.
 */
export function start(
	name: "build" | "serve" | "post" | "links" | "dev" | "bench",
	options: Options = {},
): Running {
	const child = spawn(process.execPath, [...scriptOf(root, name), ...(options.args ?? [])], {
		cwd: root,
		env: environmentFor(options),
		// A group of its own, so that what it starts can be ended with it.
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
	});
	const { says, texts } = listen(child, name);
	const ended = once(child, "close").then(([code]): Ended => {
		running.delete(command);
		return { code, stdout: texts.stdout, stderr: texts.stderr };
	});
	const command: Running = {
		ended,
		says,
		output: () => texts.stdout + texts.stderr,
		kill: () => {
			killGroup(child.pid);
			return ended;
		},
	};
	running.add(command);
	return command;
}

/** What Node is given for `"build": "tsx scripts/build.ts"` or `"post": "node scripts/fast.cjs …"` in a package.json. */
export function scriptOf(root: string, name: string): string[] {
	const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
	const [program, ...rest] = String(scripts[name]).split(" ");
	if (program === "tsx") return ["--import", "tsx", ...rest];
	if (program === "node") return rest;
	throw new Error(`npm run ${name} runs neither tsx nor node, but ${scripts[name]}`);
}

/** Runs a command to its end. */
export const run = (name: "build" | "post" | "links", options: Options): Promise<Ended> =>
	start(name, options).ended;

/** Builds a blog that is all right. */
export async function build(posts: string, out: string, env: Options["env"] = {}): Promise<Ended> {
	const ended = await run("build", { posts, out, env });
	if (ended.code !== 0)
		throw new Error(`npm run build ended with ${ended.code}:\n${ended.stdout}${ended.stderr}`);
	return ended;
}

/** Shows a built site. Returns where, without a slash at the end. */
export async function serve(out: string): Promise<string> {
	const port = await freePort();
	await start("serve", { out, args: ["--port", String(port)] }).says(`http://127.0.0.1:${port}/`);
	return `http://127.0.0.1:${port}`;
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, "close");
	return port;
}

const fromVitest = ["NODE_ENV", "VITEST", "TEST"];

/** The author's own shell: without what vitest adds to it. */
function environmentFor({ posts, out, env }: Options): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(([name]) => !fromVitest.includes(name));
	return {
		...(Object.fromEntries(inherited) as NodeJS.ProcessEnv),
		GALLEY_TODAY: today,
		...(posts && { POSTS_DIR: posts }),
		...(out && { OUT_DIR: out }),
		...env,
	};
}

function listen(child: ChildProcess, name: string) {
	const texts = { stdout: "", stderr: "" };
	for (const stream of ["stdout", "stderr"] as const) {
		child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
			texts[stream] += chunk;
		});
	}
	const says = (text: string) =>
		new Promise<void>((resolve, reject) => {
			const look = () => {
				if ((texts.stdout + texts.stderr).includes(text)) resolve();
			};
			child.stdout?.on("data", look);
			child.stderr?.on("data", look);
			child.once("close", () =>
				reject(new Error(`npm run ${name} ended without "${text}":\n${texts.stdout}${texts.stderr}`)),
			);
			look();
		});
	return { says, texts };
}

function killGroup(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch (error) {
		// It ended by itself in the meantime.
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}

/** Ends every command that is still under way. */
export async function endCommands(): Promise<void> {
	await Promise.all([...running].map(({ kill }) => kill()));
}

process.once("exit", () => {
	for (const { kill } of running) kill();
});
