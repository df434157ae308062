import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Keeps a folder of a cache from growing for ever: removes what was written to longest ago.
 *
 * @param most files and folders to keep
 */
export function prune(folder: string, most: number): void {
	try {
		const entries = readdirSync(folder).map((name) => path.join(folder, name));
		if (entries.length <= most) return;
		const dated = entries.map((entry) => ({ entry, time: statSync(entry).mtimeMs }));
		for (const { entry } of dated.sort((a, b) => b.time - a.time).slice(most))
			rmSync(entry, { recursive: true, force: true });
	} catch {
		// Not there yet, or another process was faster.
	}
}
