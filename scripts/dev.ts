import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { Command } from "commander";
import { blogFolder, requireFolder } from "#lib/blog.ts";
import { ensureIcons } from "#lib/export/icons.ts";
import { passOn } from "#scripts/shared/next-output.ts";
import { explainsNpm } from "#scripts/shared/npm.ts";
import { indexOf } from "#scripts/shared/open-blog.ts";
import { isFree, port } from "#scripts/shared/port.ts";
import { root, run } from "#scripts/shared/run.ts";

const command = explainsNpm(new Command("npm run dev --"), "npm run dev -- --port 3411")
	.description(
		"Show the blog on this machine, drafts included, and repaint the open page when a file is saved.",
	)
	.option("-p, --port <number>", "port on 127.0.0.1", port, 3000)
	.option(
		"--lan",
		"also for other devices in this network, such as your telephone; who is in it can then publish",
	)
	.addHelpText("after", "\nPOSTS_DIR names the blog folder; without it, posts/.")
	.parse();

run(async () => {
	const { port, lan = false } = command.opts<{ port: number; lan?: boolean }>();
	const folder = blogFolder();
	requireFolder(folder);
	if (!(await isFree(port))) {
		throw new Error(
			`Port ${port} is in use, perhaps by another npm run dev: end that, or add --port ${port + 1}`,
		);
	}
	await ensureIcons(root);
	const index = indexOf(folder);
	const reading = readAhead(folder, index);
	const hosts = ["127.0.0.1", "localhost", ...(lan ? ownAddresses() : [])].map((host) => `${host}:${port}`);
	const hostname = lan ? "0.0.0.0" : "127.0.0.1";
	for (const host of hosts.slice(2)) console.log(`In this network: http://${host}/`);
	const server = fork(path.join(process.env.GALLEY_BUNDLE ?? "", "preview.cjs"), {
		cwd: root,
		stdio: ["inherit", "pipe", "inherit", "ipc"],
		env: {
			...process.env,
			NODE_ENV: "development",
			NEXT_TELEMETRY_DISABLED: "1",
			POSTS_DIR: folder,
			GALLEY_LISTEN: hostname,
			GALLEY_PORT: String(port),
			GALLEY_HOSTS: hosts.join(","),
			GALLEY_TOKEN: randomBytes(24).toString("base64url"),
			PICTURE_CACHE: path.join(root, ".cache/pictures"),
			GALLEY_INDEX: index.file,
			GALLEY_FINGERPRINT: index.fingerprint,
			...(reading && { GALLEY_READING: reading }),
		},
	});
	if (server.stdout) passOn(server.stdout);
	server.once("message", () =>
		console.log(`http://127.0.0.1:${port} shows ${folder}, drafts included; Ctrl+C ends it`),
	);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
		process.on(signal, () => server.kill(signal));
	server.on("exit", (code) => process.exit(code ?? 0));
});

/** Of fewer posts, nobody would notice. */
const many = 3000;

/**
 * Reads a large blog in a thread while the server starts on the other cores.
 *
 * @returns a file that is there until it is done, for the server to wait for
 */
function readAhead(folder: string, index: ReturnType<typeof indexOf>): string | undefined {
	if (readdirSync(folder).length < many) return undefined;
	const mark = `${index.file}.reading`;
	mkdirSync(path.dirname(mark), { recursive: true });
	writeFileSync(mark, "");
	const worker = new Worker(path.join(process.env.GALLEY_BUNDLE ?? "", "index.cjs"), {
		workerData: { folder, ...index },
	});
	// What is wrong with the blog, the server says when it reads it.
	worker.on("error", () => {});
	worker.on("exit", () => rmSync(mark, { force: true }));
	return mark;
}

/** Where this machine is in its networks (IPv4). */
function ownAddresses(): string[] {
	const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
	return all.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address);
}
