import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type Ended, root, today } from "#tests/support/commands.ts";

// biome-ignore format: one list of words
const parts = [
	"app", "components", "lib", "public", "scripts", "next.config.ts", "package-lock.json", "package.json", "tsconfig.json",
];

/** The engine in a folder of its own, with a cache of its own. */
export interface EngineCopy {
	/** absolute */
	readonly root: string;
	readonly cache: string;
	/** runs a build to its end, or until the signal */
	readonly build: (posts: string, out: string, signal?: AbortSignal) => Promise<Ended>;
}

/** Copies the engine into an empty folder, where its code can be changed and its cache damaged. */
export function copyEngine(folder: string): EngineCopy {
	for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
	symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
	return {
		root: folder,
		cache: path.join(folder, ".cache"),
		build: async (posts, out, signal) => {
			const child = spawn(process.execPath, ["scripts/fast.cjs", "scripts/build.ts"], {
				cwd: folder,
				env: { ...withoutVitest(), GALLEY_TODAY: today, POSTS_DIR: posts, OUT_DIR: out },
				...(signal && { signal, killSignal: "SIGKILL" as const }),
			});
			const texts = { stdout: "", stderr: "" };
			for (const stream of ["stdout", "stderr"] as const)
				child[stream].setEncoding("utf8").on("data", (chunk: string) => {
					texts[stream] += chunk;
				});
			// The signal's own doing.
			child.on("error", () => {});
			const [code] = await once(child, "close").catch(() => [null]);
			return { code, ...texts };
		},
	};
}

const withoutVitest = (): NodeJS.ProcessEnv => {
	const { NODE_ENV: _, VITEST: _vitest, TEST: _test, ...environment } = process.env;
	return environment as NodeJS.ProcessEnv;
};
