import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { blogOf } from "#tests/support/blog.ts";
import { root } from "#tests/support/commands.ts";

const runner = path.join(root, "scripts/compiled.cjs");
const command = `
	function greet() { return "Good morning"; }
	console.log(greet(), process.argv[2] ?? "");
	if (process.argv[2] === "badly") process.exitCode = 1;
	if (process.argv[2] === "long") {
		const look = setInterval(() => {
			if (!require("node:fs").existsSync(__filename + ".long.v8")) return;
			clearInterval(look);
			process.exitCode = 1;
		}, 20);
	}
`;

function written() {
	const folder = blogOf({ "command.cjs": command });
	const call = `require(process.argv[1]).runCompiled(${JSON.stringify(path.join(folder, "command.cjs"))})`;
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ["-e", call, runner, ...args], { encoding: "utf8", timeout: 15_000 });
	return { folder, run };
}

it("keeps what V8 made of a command, for each verb", () => {
	const { folder, run } = written();
	expect(run("publish").stdout).toBe("Good morning publish\n");
	expect(run().stdout).toBe("Good morning \n");
	expect(readdirSync(folder).sort()).toEqual(["command.cjs", "command.cjs.publish.v8", "command.cjs.v8"]);
	const made = statSync(path.join(folder, "command.cjs.publish.v8")).ino;
	expect(run("publish").stdout).toBe("Good morning publish\n");
	expect(statSync(path.join(folder, "command.cjs.publish.v8")).ino).toBe(made);
});

it("keeps nothing of a command that went wrong", () => {
	const { folder, run } = written();
	expect(run("badly").status).toBe(1);
	expect(readdirSync(folder)).toEqual(["command.cjs"]);
});

it("keeps it of a long command before that ends, however it does", () => {
	const { folder, run } = written();
	expect(run("long").status).toBe(1);
	expect(readdirSync(folder)).toContain("command.cjs.long.v8");
}, 20_000);

it.each([
	["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
	["emptied", () => Buffer.alloc(0)],
	[
		"changed in the middle",
		(bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte))),
	],
])("does not believe what was %s, and makes it anew", (_, damage) => {
	const { folder, run } = written();
	run();
	const kept = path.join(folder, "command.cjs.v8");
	const damaged = damage(readFileSync(kept));
	writeFileSync(kept, damaged);
	expect(run()).toMatchObject({ status: 0, stdout: "Good morning \n", stderr: "" });
	expect(readFileSync(kept)).not.toEqual(damaged);
});
