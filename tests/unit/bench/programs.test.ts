import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { linkFolder } from "#tests/bench/modules.ts";
import { askPeers } from "#tests/bench/peers.ts";
import { usageOf } from "#tests/bench/processes.ts";
import { startProgram } from "#tests/bench/programs.ts";
import { root } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const folder = temporaryFolder();
const here = { cwd: folder, env: process.env };

/** Lives until somebody ends it, and so does its child; says the child's id. */
const parent = `
	const { spawn } = require("node:child_process");
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
	console.log("child " + child.pid);
	process.on("SIGTERM", () => { child.kill(); process.exit(3); });
`;

const isThere = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		// Ended, but nobody has asked how.
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return false;
	}
};

/** Resolves when the condition holds; a hang fails by vitest's own limit. */
async function until<T>(condition: () => T | undefined | false): Promise<T> {
	for (;;) {
		const value = condition();
		if (value) return value;
		await new Promise((resolve) => setImmediate(resolve));
	}
}

describe("a program", () => {
	it("is asked to end, with what it started", async () => {
		const program = await startProgram([process.execPath, "-e", parent], here);
		const child = Number(await until(() => /child (\d+)/.exec(program.output())?.[1]));
		if (usageOf(program.pid)) expect(usageOf(program.pid)?.pids).toEqual([program.pid, child]);
		await program.end();
		expect(await program.ended).toBe(3);
		await until(() => !isThere(child));
	});

	it("tells how it ended, and what it printed where", async () => {
		const program = await startProgram(
			[process.execPath, "-e", "console.log('out'); console.error('err'); process.exitCode = 4"],
			here,
		);
		expect(await program.ended).toBe(4);
		expect(program.output("stdout")).toBe("out\n");
		expect(program.output()).toContain("err\n");
	});

	it("that is not there is named", async () => {
		await expect(startProgram(["no-such-program"], here)).rejects.toThrow("no-such-program");
	});
});

it("Ctrl+C ends every program, in whatever group, and leaves no folder", async () => {
	const script = writeFiles(folder, {
		"measuring.mts": `
			import { leaveOnSignals } from "${root}/tests/bench/leaving.ts";
			import { startProgram } from "${root}/tests/bench/programs.ts";
			import { benchFolder } from "${root}/tests/bench/temporary.ts";
			leaveOnSignals();
			const { folder } = benchFolder();
			const program = await startProgram([process.execPath, "-e", ${JSON.stringify(parent)}], { cwd: folder, env: process.env });
			setInterval(() => {
				const [, child] = /child (\\d+)/.exec(program.output()) ?? [];
				if (child) console.log(JSON.stringify({ folder, pids: [program.pid, Number(child)] }));
			}, 50);
		`,
	});
	const measuring = spawn(process.execPath, ["--import", "tsx", path.join(script, "measuring.mts")], {
		cwd: root,
	});
	const errors: string[] = [];
	measuring.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
	const line = await Promise.race([
		once(measuring.stdout.setEncoding("utf8"), "data").then(([text]) => String(text)),
		once(measuring, "close").then(() => Promise.reject(new Error(errors.join("")))),
	]);
	const { folder: temporary, pids } = JSON.parse(line.split("\n")[0] ?? "");
	expect([existsSync(temporary), ...pids.map(isThere)]).toEqual([true, true, true]);
	// From the terminal, from npm, and from an impatient hand.
	const again = setInterval(() => measuring.kill("SIGINT"), 1);
	expect(await once(measuring, "exit").finally(() => clearInterval(again))).toEqual([130, null]);
	expect(existsSync(temporary)).toBe(false);
	await until(() => !pids.some(isThere));
});

it("packages are the same files under a second name, links and all", () => {
	const from = writeFiles(path.join(folder, "from"), { "a/index.js": "1", "b/c/d.js": "2" });
	mkdirSync(path.join(from, ".bin"));
	symlinkSync("../a/index.js", path.join(from, ".bin/a"));
	const to = path.join(folder, "to");
	linkFolder(from, to);
	expect(readdirSync(to, { recursive: true }).sort()).toEqual(readdirSync(from, { recursive: true }).sort());
	expect(lstatSync(path.join(to, ".bin/a")).isSymbolicLink()).toBe(true);
	expect(lstatSync(path.join(to, "b/c/d.js")).ino).toBe(lstatSync(path.join(from, "b/c/d.js")).ino);
	expect(readFileSync(path.join(to, ".bin/a"), "utf8")).toBe("1");
});

it("other engines are asked for by name, ours with them, and told where ours is", async () => {
	const peers = writeFiles(path.join(folder, "peers"), {
		"peers.mjs": `
			console.error("measuring {}");
			const version = [...process.argv.slice(2), process.env.OURS_DIR].join(" ");
			console.log(JSON.stringify({ results: { hugo: { version, error: "not installed" } } }));
		`,
	});
	const revision = { name: "HEAD", commit: "abc" };
	const engine = { revision, root: "/an/engine", posts: "", out: "" };
	const ask = (only: readonly string[] | undefined) =>
		askPeers({ folder: peers, only }, "build", 100, engine);
	expect([...(await ask(["hugo"]))]).toEqual([
		["build 100 --only ours,hugo --no-save /an/engine", undefined],
	]);
	expect([...(await ask(undefined))]).toEqual([["build 100 --no-save /an/engine", undefined]]);
});
