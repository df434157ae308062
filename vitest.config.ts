import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** What takes half a minute has a name of its own, and `npm run test:slow`. */
const name = process.env.SLOW ? "*.slow.test.ts" : "!(*.slow).test.ts";
const testsIn = (...folders: string[]): string[] => folders.map((folder) => `tests/${folder}/**/${name}`);

export default defineConfig({
	test: {
		reporters: ["default", "./tests/support/closing-line.ts"],
		// Most of the time goes to programs that the tests start, and wait for.
		maxWorkers: availableParallelism(),
		projects: [
			// Generous, so that only a hang fails: a busy machine is no fault of the engine.
			{
				test: {
					name: "unit",
					include: testsIn("unit"),
					testTimeout: 60_000,
					setupFiles: ["tests/support/seed.ts"],
				},
			},
			{
				test: {
					name: "site",
					include: testsIn("site", "browser"),
					globalSetup: ["tests/support/chromium-setup.ts", "tests/support/sample-site-setup.ts"],
					setupFiles: ["tests/support/each-file.ts"],
					// Real builds and a real browser; generous, so that only a hang fails.
					testTimeout: 120_000,
					hookTimeout: 180_000,
				},
			},
			{
				test: {
					name: "dev",
					include: testsIn("dev"),
					globalSetup: ["tests/support/chromium-setup.ts"],
					setupFiles: ["tests/support/each-file.ts"],
					// A checkout runs one dev server at a time.
					fileParallelism: false,
					testTimeout: 120_000,
					hookTimeout: 180_000,
				},
			},
		],
	},
});
