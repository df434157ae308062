import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, watch, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { root } from "#tests/support/commands.ts";

const whole = { title: "Killed", description: "At any moment.", date: "2026-05-01" };
// Large, so that writing it takes a while.
const words = "A line of words that is written again and again.\n\n".repeat(200_000);
const text = (flag: boolean) => post({ ...whole, published: flag }, words);

/** Flips to and fro in a process of its own, and kills it at the so-manieth change that is seen in the folder. */
async function killAt(change: number, file: string): Promise<void> {
	const script = path.join(root, "tests/support/flip-for-ever.ts");
	const child = spawn(process.execPath, ["--import", "tsx", script, file], {
		cwd: root,
		stdio: ["ignore", "ignore", "inherit"],
	});
	let left = change;
	const watcher = watch(path.dirname(file), () => {
		left--;
		if (left === 0) child.kill("SIGKILL");
	});
	const [, signal] = await once(child, "exit");
	watcher.close();
	expect(signal).toBe("SIGKILL");
}

it("a flip that is killed at any moment leaves the old file or the new one", async () => {
	const folder = blogOf({ "killed.md": text(false) });
	const file = path.join(folder, "killed.md");
	const moments = fc.sample(fc.integer({ min: 1, max: 20 }), { numRuns: 8, seed: 1 });
	for (const moment of moments) {
		await killAt(moment, file);
		const left = readFileSync(file, "utf8");
		expect([text(true), text(false)].includes(left)).toBe(true);
		// What it may have left beside it is nothing that a blog is read from.
		expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual(["killed.md"]);
		writeFileSync(file, text(false));
	}
});
