import {
	copyFileSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	symlinkSync,
} from "node:fs";
import path from "node:path";
import { startProgram } from "#tests/bench/programs.ts";
import { sayStep } from "#tests/bench/progress.ts";

/**
 * Gives a checkout its packages: those of `from` when it asks for the same, else its own, by `npm ci`.
 *
 * @param from absolute path of a checkout that has them
 * @throws with what npm said, when they cannot be had
 */
export async function giveModules(checkout: string, from: string): Promise<void> {
	const lockOf = (folder: string) => readFileSync(path.join(folder, "package-lock.json"), "utf8");
	if (lockOf(checkout) === lockOf(from))
		return linkFolder(path.join(from, "node_modules"), path.join(checkout, "node_modules"));
	sayStep(`npm ci in ${checkout}, whose packages are others`);
	const npm = await startProgram(["npm", "ci", "--no-audit", "--no-fund"], {
		cwd: checkout,
		env: process.env,
	});
	const code = await npm.ended;
	if (code !== 0) throw new Error(`npm ci ended with ${code}:\n${npm.output()}`);
}

/**
 * The same files under another name. A link to the folder would not do: `next dev` follows none that leads out of the
 * checkout.
 */
export function linkFolder(from: string, to: string): void {
	mkdirSync(to);
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
		if (entry.isDirectory()) linkFolder(source, target);
		else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
		else linkFile(source, target);
	}
}

function linkFile(source: string, target: string): void {
	try {
		linkSync(source, target);
	} catch (error) {
		// On another disk.
		if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
		copyFileSync(source, target);
	}
}
