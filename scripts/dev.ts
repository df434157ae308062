import { spawn } from "node:child_process";
import path from "node:path";
import { Command } from "commander";
import { blogFolder, requireFolder } from "#lib/blog.ts";
import { ensureFonts } from "#lib/export/fonts.ts";
import { ensureIcons } from "#lib/export/icons.ts";
import { passOn } from "#scripts/shared/next-output.ts";
import { isFree, port } from "#scripts/shared/port.ts";
import { root, run } from "#scripts/shared/run.ts";

const command = new Command("npm run dev --")
	.description(
		"Show the blog on this machine, drafts included, and repaint the open page when a file is saved.",
	)
	.option("-p, --port <number>", "port on 127.0.0.1", port, 3000)
	.addHelpText("after", "\nPOSTS_DIR names the blog folder; without it, posts/.")
	.parse();

run(async () => {
	const { port } = command.opts<{ port: number }>();
	const folder = blogFolder();
	requireFolder(folder);
	if (!(await isFree(port))) {
		throw new Error(
			`Port ${port} is in use, perhaps by another npm run dev: end that, or add --port ${port + 1}`,
		);
	}
	await ensureFonts(root);
	await ensureIcons(root);
	const next = path.join(root, "node_modules/next/dist/bin/next");
	const server = spawn(process.execPath, [next, "dev", "--hostname", "127.0.0.1", "--port", String(port)], {
		cwd: root,
		stdio: ["inherit", "pipe", "inherit"],
		env: {
			...process.env,
			NODE_ENV: "development",
			NEXT_TELEMETRY_DISABLED: "1",
			POSTS_DIR: folder,
			PICTURE_CACHE: path.join(root, ".cache/pictures"),
		},
	});
	passOn(server.stdout, () =>
		console.log(`http://127.0.0.1:${port} shows ${folder}, drafts included; Ctrl+C ends it`),
	);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
		process.on(signal, () => server.kill(signal));
	server.on("exit", (code) => process.exit(code ?? 0));
});
