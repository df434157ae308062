import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { root } from "#tests/support/commands.ts";

/** A commit of the repository. */
export interface Revision {
	/** as somebody would call it: `v0.2.0`, `HEAD~1` */
	readonly name: string;
	/** full hash */
	readonly commit: string;
}

/** Runs git in the repository. Returns what it printed, trimmed; undefined when it failed. */
function git(...args: readonly string[]): string | undefined {
	const { status, stdout } = spawnSync("git", args, {
		cwd: root,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
	});
	return status === 0 ? stdout.trim() : undefined;
}

/** @throws when the repository has no such commit */
export function revisionOf(name: string): Revision {
	const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`);
	if (!commit)
		throw new Error(`Unexpected revision ${name}, expected a commit, tag or branch of this repository`);
	return { name, commit };
}

/**
 * What to compare with: the last tag before this commit, else the commit before it.
 *
 * @throws when there is neither
 */
export const revisionBefore = (): Revision =>
	revisionOf(git("describe", "--tags", "--abbrev=0", "HEAD~1") ?? "HEAD~1");

/** Whether files differ from the last commit: they are not what is measured. */
export const hasChanges = (): boolean => git("status", "--porcelain", "--untracked-files=no") !== "";

/**
 * Writes all files of a commit into a folder.
 *
 * @throws when that fails
 */
export function writeFilesOf({ name, commit }: Revision, folder: string): void {
	const archive = `${folder}.tar`;
	const unpacked =
		git("archive", "--format=tar", "-o", archive, commit) !== undefined &&
		spawnSync("tar", ["-xf", archive, "-C", folder]).status === 0;
	rmSync(archive, { force: true });
	if (!unpacked) throw new Error(`The files of ${name} could not be written to ${folder}: is the disk full?`);
}
