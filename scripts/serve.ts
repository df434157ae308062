import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { Command } from "commander";
import { homeOf, siteHost } from "#lib/export/host.ts";
import { explainsNpm } from "#scripts/shared/npm.ts";
import { port } from "#scripts/shared/port.ts";
import { run } from "#scripts/shared/run.ts";

const command = explainsNpm(new Command("npm run serve --"), "npm run serve -- --port 3411")
	.description("Show the built site on this machine, as a web host would.")
	.option("-p, --port <number>", "port on 127.0.0.1", port, 4000)
	.addHelpText("after", "\nOUT_DIR names the folder to show; without it, out/.")
	.parse();

run(async () => {
	const { port } = command.opts<{ port: number }>();
	const out = path.resolve(process.env.OUT_DIR || "out");
	if (!existsSync(out)) throw new Error(`There is no ${out} yet: run npm run build first`);
	const server = createServer(siteHost(out));
	server.on("error", (error: NodeJS.ErrnoException) => {
		const taken = error.code === "EADDRINUSE";
		console.error(taken ? `Port ${port} is in use: add --port ${port + 1}` : error.message);
		process.exitCode = 1;
	});
	server.listen(port, "127.0.0.1", () =>
		console.log(`http://127.0.0.1:${port}${homeOf(out)} shows ${out}; Ctrl+C ends it`),
	);
});
