import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { root, today } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();
const sample = inject("sampleSite");
const site = readSite(sample);
const recipe = (name: string) => readFileSync(path.join(root, "docs/deploy", name), "utf8");

describe("the workflow for GitHub Pages", () => {
	const workflow = parse(recipe("github-pages.yml"));
	const { steps } = workflow.jobs.publish;
	const commands: string[] = steps.flatMap(({ run }: { run?: string }) => run ?? []);
	const uses = (action: string) =>
		steps.find((step: { uses?: string }) => step.uses?.startsWith(`${action}@`));

	it("installs what the lock says, and builds", () => {
		expect(commands).toEqual(["npm ci", "npm run build"]);
	});

	it("has a build command that makes the site", () => {
		const out = path.join(folder, "workflow");
		const { NODE_ENV: _, VITEST: __, ...env } = process.env;
		const { status, stderr } = spawnSync("bash", ["-e", "-c", commands[1] ?? ""], {
			cwd: root,
			encoding: "utf8",
			env: {
				...env,
				CI: "true",
				GITHUB_ACTIONS: "true",
				OUT_DIR: out,
				GALLEY_TODAY: today,
			} as unknown as NodeJS.ProcessEnv,
		});
		expect([status, stderr]).toEqual([0, expect.any(String)]);
		expect(readSite(out).files).toEqual(site.files);
	});

	it("keeps between runs what a build keeps, and publishes the folder that it writes, hidden files too", () => {
		expect(uses("actions/cache").with.path.trim().split("\n")).toEqual([".cache/*", "!.cache/spares", "out"]);
		expect(uses("actions/upload-pages-artifact").with).toEqual({ path: "out", "include-hidden-files": true });
	});

	it("runs with every push and once a day, and may do no more than publish", () => {
		expect(workflow.on.push).toEqual({ branches: ["main"] });
		expect(workflow.on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* \*$/);
		expect(workflow.permissions).toEqual({ contents: "read", pages: "write", "id-token": "write" });
	});

	it("asks for a Node that package.json takes", () => {
		const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
		const [least = 99] = engines.node.match(/\d+/).map(Number);
		const versions = [
			uses("actions/setup-node").with["node-version"],
			/NODE_VERSION = "(\d+)"/.exec(recipe("netlify.toml"))?.[1],
		];
		for (const version of versions) expect(Number(version)).toBeGreaterThan(least);
	});
});

it("the daily run for other hosts asks once a day, by a secret address", () => {
	const { on, jobs } = parse(recipe("daily.yml"));
	expect(on.schedule[0].cron).toMatch(/^\d+ \d+ \* \* \*$/);
	const [step] = jobs.build.steps;
	const { status } = spawnSync("bash", ["-n", "-c", step.run]);
	expect(status).toBe(0);
	expect(step.env.BUILD_HOOK).toContain("secrets.BUILD_HOOK");
});

it("Netlify builds with our command, shows our folder, and leaves Next alone", () => {
	const toml = recipe("netlify.toml");
	expect(toml).toContain('command = "npm run build"\npublish = "out"');
	expect(toml).toContain('NETLIFY_NEXT_PLUGIN_SKIP = "true"');
});

describe.each([
	["upload-rsync.sh", "rsync", "you@example.org:/var/www/blog"],
	["upload-s3.sh", "aws", "s3://bucket"],
])("%s", (script, program, target) => {
	/** Runs the script with a program that only writes down what it is asked. */
	function upload(...args: string[]) {
		const bin = path.join(folder, `bin-${program}`);
		const log = path.join(folder, `${program}.log`);
		writeFiles(folder, {
			[`bin-${program}/${program}`]:
				'#!/bin/sh\nfor each in "$@"; do printf "%s\\t" "$each"; done >>"$LOG"\necho >>"$LOG"\n',
			[`${program}.log`]: "",
		});
		chmodSync(path.join(bin, program), 0o755);
		const { status, stderr } = spawnSync("sh", [path.join(root, "docs/deploy", script), ...args], {
			cwd: folder,
			encoding: "utf8",
			env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, LOG: log, OUT_DIR: sample },
		});
		return { status, stderr, calls: readFileSync(log, "utf8").split("\n").filter(Boolean) };
	}

	it("sends pages after what they show, and removes what is gone last", () => {
		const { status, calls } = upload(target);
		expect(status).toBe(0);
		expect(calls.length).toBeGreaterThan(2);
		const deletes = calls.map((call) => /--delete/.test(call));
		expect(deletes.lastIndexOf(false)).toBeLessThan(deletes.indexOf(true));
		expect(calls.at(-3)).toContain("*.html");
		expect(calls.at(-2)).not.toContain("*.html");
		for (const call of calls) expect(call).toContain(target);
	});

	it("keeps from the server what is for other hosts, and takes patterns as they are", () => {
		const { calls } = upload(target);
		for (const call of calls.slice(-3))
			expect(call).toMatch(/--exclude[\t=]\/?_headers\t--exclude[\t=]\/?_redirects/);
		expect(calls.join()).not.toContain(`${sample}/pictures`);
	});

	it("says what is missing: where to, and a site", () => {
		expect(upload().status).not.toBe(0);
		const { status, stderr } = spawnSync("sh", [path.join(root, "docs/deploy", script), target], {
			cwd: folder,
			encoding: "utf8",
			env: { ...process.env, OUT_DIR: "nowhere" },
		});
		expect(status).toBe(1);
		expect(stderr).toContain("There is no nowhere yet: run npm run build first");
	});
});
