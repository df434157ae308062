import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sayStep } from "#tests/bench/progress.ts";
import { withSection } from "#tests/bench/section.ts";
import { root } from "#tests/support/commands.ts";

/**
 * Looks, before hours of measuring, whether a file can take the report.
 *
 * @throws when it is not there, or has no marks
 */
export function requireMarks(file: string): void {
	if (!existsSync(file))
		throw new Error(`Unexpected --out ${file}, expected a file that is there, such as docs/performance.md`);
	withSection(readFileSync(file, "utf8"), "", file);
}

/** Writes the report between the marks of a file, and keeps the rest; then sets it as `npm run format` does. */
export function writeReport(file: string, report: string): void {
	writeFileSync(file, withSection(readFileSync(file, "utf8"), report, file));
	const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
	const { status, stderr } = spawnSync(process.execPath, [biome, "format", "--write", path.resolve(file)], {
		cwd: root,
		encoding: "utf8",
	});
	if (status !== 0) sayStep(`${file} is written, but not set as npm run format does:\n${stderr}`);
}
