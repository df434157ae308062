import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { build, root } from "#tests/support/commands.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** folder of the sample blog's site, for tests that only look at it */
		sampleSite: string;
	}
}

/** Before the first test: builds the sample blog, which also bundles the commands for every one after it. */
export default async function setup(project: TestProject): Promise<() => void> {
	const folder = mkdtempSync(path.join(tmpdir(), "galley-sample-"));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	const out = path.join(folder, "out");
	await build(path.join(root, "posts"), out).catch((error: unknown) => {
		remove();
		throw error;
	});
	project.provide("sampleSite", out);
	return remove;
}
