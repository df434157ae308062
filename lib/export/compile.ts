import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";

/**
 * Compiles the app with `next build`, unless the one that is there was compiled from the same code.
 *
 * @param fingerprint of the code
 * @param signal stops compiling
 * @returns whether it had to be compiled
 * @throws with what Next printed, when it cannot be compiled
 */
export async function compile(root: string, fingerprint: string, signal: AbortSignal): Promise<boolean> {
	const stamp = path.join(root, ".cache/compiled");
	if (read(stamp) === `${fingerprint} ${buildId(root)}`) return false;
	await nextBuild(root, signal);
	mkdirSync(path.dirname(stamp), { recursive: true });
	writeFileAtomic(stamp, `${fingerprint} ${buildId(root)}`);
	return true;
}

/** What `next build` leaves last; another one by hand makes another. */
const buildId = (root: string): string => read(path.join(root, ".next/BUILD_ID")) ?? "none";

function read(file: string): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
}

function nextBuild(root: string, signal: AbortSignal): Promise<void> {
	const next = path.join(root, "node_modules/next/dist/bin/next");
	const { BODY_CACHE: _, ...environment } = process.env;
	const child = spawn(process.execPath, [next, "build"], {
		cwd: root,
		env: { ...environment, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
		signal,
		stdio: ["ignore", "pipe", "pipe"],
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk: Buffer) => {
			output += chunk.toString();
		});
	}
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("exit", (code) => {
			if (code === 0) resolve();
			else reject(new Error(`The app could not be compiled. Next says:\n\n${output.trim()}`));
		});
	});
}
