import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { whileLocked } from "#lib/export/lock.ts";
import { birthOf } from "#lib/export/process-birth.ts";
import { temporaryFolder } from "#tests/support/folder.ts";

const folder = temporaryFolder();
let count = 0;

/** An engine's folder with a lock that says this. */
function lockedBy(owner: string): { root: string; lock: string } {
	const root = path.join(folder, String(++count));
	const lock = path.join(root, ".cache/build.lock");
	mkdirSync(path.dirname(lock), { recursive: true });
	writeFileSync(lock, owner);
	return { root, lock };
}

/** A number that no process has. */
const nobody = 2 ** 22 + 1;

describe("a lock is taken from a build that", () => {
	it.each([
		["was killed", `${nobody} 1@a`],
		["was killed before it wrote its number", ""],
		["had the number that this one has now, before the machine was started again", `${process.pid} 1@a`],
		["had the number that another program has now", `${process.ppid} 1@a`],
		["did not say when it began", String(process.ppid)],
		["wrote nonsense", "../../1 1@a"],
	])("%s", async (_what, owner) => {
		const waited: number[] = [];
		const { root, lock } = lockedBy(owner);
		const done = await whileLocked(
			root,
			(process) => waited.push(process),
			async () => readFileSync(lock, "utf8"),
		);
		expect(done).toBe(`${process.pid} ${birthOf(process.pid)}`);
		expect(waited).toEqual([]);
		expect(existsSync(lock)).toBe(false);
	});
});

it("a build waits for one that is under way, and then has the lock", async () => {
	const other = spawn(process.execPath, ["-e", "process.stdin.resume()"], {
		stdio: ["pipe", "ignore", "ignore"],
	});
	await once(other, "spawn");
	const { root } = lockedBy(`${other.pid} ${birthOf(other.pid ?? 0)}`);
	const waited: number[] = [];
	await whileLocked(
		root,
		(process) => {
			waited.push(process);
			other.stdin.end();
		},
		async () => {},
	);
	expect(waited).toEqual([other.pid]);
	expect(birthOf(other.pid ?? 0)).toBeUndefined();
});

it("two in one process take turns, too", async () => {
	const { root } = lockedBy("");
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		await Promise.resolve();
		order.push(`${name} ends`);
	};
	await Promise.all([whileLocked(root, () => {}, work("a")), whileLocked(root, () => {}, work("b"))]);
	expect(order).toHaveLength(4);
	for (const [at, name] of [order[0], order[2]].entries())
		expect(order[at * 2 + 1]).toBe(name?.replace("begins", "ends"));
});

it("a process began when it began: the same for all who ask, another for another process", () => {
	expect(birthOf(process.pid)).toBe(birthOf(process.pid));
	expect(birthOf(process.pid)).not.toBe(birthOf(process.ppid));
	expect(birthOf(nobody)).toBeUndefined();
});
