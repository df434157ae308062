import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

/** An empty folder for all tests of a file (call it at the top of one), removed after the last. Absolute. */
export function temporaryFolder(): string {
	const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "galley-test-")));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files, and the folders they stand in. Returns `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): string {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return folder;
}
