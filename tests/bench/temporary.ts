import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { whenLeaving } from "#tests/bench/leaving.ts";

/** An empty folder. Absolute; it is gone when the process ends, at the latest. */
export function benchFolder(): { readonly folder: string; readonly remove: () => void } {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "galley-bench-")));
	return { folder, remove: whenLeaving(() => removeFolder(folder)) };
}

/** Removes a folder, whatever is in it, and though a process that was just ended may still write a file there. */
export function removeFolder(folder: string): void {
	rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
