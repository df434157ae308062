import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { copyEngine } from "#tests/support/engine-copy.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);

describe("when the program that makes the search index stops", () => {
	it("the build says so, does not end as if all were well, and leaves nothing behind", async () => {
		writeFiles(folder, {
			"blog/one.md": "---\ntitle: One\ndate: 2026-01-01\npublished: true\ndescription: One.\n---\n\nWords.\n",
			// It listens, and goes without a word.
			"stopped.sh": "#!/bin/sh\nread -r line\nexit 3\n",
		});
		chmodSync(at("stopped.sh"), 0o755);
		mkdirSync(at("engine"));
		vi.stubEnv("PAGEFIND_BINARY_PATH", at("stopped.sh"));
		onTestFinished(() => void vi.unstubAllEnvs());
		// Of its own: it keeps other builds of its checkout waiting for a minute.
		const { code, stderr } = await copyEngine(at("engine")).build(at("blog"), at("site/out"));
		expect([code, stderr]).toEqual([
			1,
			expect.stringContaining("Pagefind, the program that makes it, does not answer"),
		]);
		expect(existsSync(at("site")) ? readdirSync(at("site")) : []).toEqual([]);
	}, 180_000);
});
