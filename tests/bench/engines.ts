import { mkdirSync } from "node:fs";
import path from "node:path";
import { giveModules } from "#tests/bench/modules.ts";
import { type Program, startProgram } from "#tests/bench/programs.ts";
import { sayStep } from "#tests/bench/progress.ts";
import { type Revision, writeFilesOf } from "#tests/bench/revisions.ts";
import { removeFolder } from "#tests/bench/temporary.ts";
import { root, scriptOf } from "#tests/support/commands.ts";

/** A commit of the engine in a folder of its own, with a blog to work on. */
export interface Engine {
	readonly revision: Revision;
	/** absolute */
	readonly root: string;
	/** where its blog is, and where it puts the site */
	readonly posts: string;
	readonly out: string;
}

/** Puts a commit into a folder that is not there yet, ready to run. */
export async function checkOut(revision: Revision, folder: string): Promise<Engine> {
	sayStep(`Checking out ${revision.name} (${revision.commit.slice(0, 7)})`);
	const checkout = path.join(folder, "engine");
	mkdirSync(checkout, { recursive: true });
	writeFilesOf(revision, checkout);
	await giveModules(checkout, root);
	return { revision, root: checkout, posts: path.join(folder, "blog"), out: path.join(checkout, "out") };
}

/** What a build, or the dev server, keeps for the next one. */
const kept = [".cache", ".next", "out"];

/** Makes an engine forget all that it has done. */
export function forget({ root }: Engine): void {
	for (const name of kept) removeFolder(path.join(root, name));
}

/** Starts what `npm run <name> -- <args>` starts, without npm, which takes its own time. */
export function startCommand(
	{ root, posts }: Engine,
	name: "build" | "dev",
	args: readonly string[] = [],
): Promise<Program> {
	return startProgram([process.execPath, ...scriptOf(root, name), ...args], {
		cwd: root,
		env: { ...withoutOurs(process.env), POSTS_DIR: posts },
	});
}

/** What would have the engine look, write or count elsewhere. */
const ours = /^(?:GALLEY_.*|POSTS_DIR|OUT_DIR|PICTURE_CACHE|BODY_CACHE|NODE_ENV)$/;

const withoutOurs = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
	Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name))) as NodeJS.ProcessEnv;
