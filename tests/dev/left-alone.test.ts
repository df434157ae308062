import { fork } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";
import { temporaryFolder } from "#tests/support/folder.ts";

it("the preview ends when the command that started it is gone before it could notice", async () => {
	const server = fork("scripts/preview.ts", {
		execArgv: ["--import", "tsx"],
		env: { ...process.env, NODE_ENV: "development", POSTS_DIR: temporaryFolder(), GALLEY_PORT: "0" },
		stdio: ["ignore", "ignore", "ignore", "ipc"],
	});
	try {
		const ended = once(server, "exit");
		server.disconnect();
		expect(await ended).toEqual([0, null]);
	} finally {
		server.kill("SIGKILL");
	}
});
