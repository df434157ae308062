import { existsSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { Engine } from "#tests/bench/engines.ts";
import { startProgram } from "#tests/bench/programs.ts";
import { sayStep } from "#tests/bench/progress.ts";

/** What the program says of one engine: milliseconds and bytes. */
const failure = z.object({ error: z.string() });
const build = z.object({
	wall: z.number(),
	cpu: z.number(),
	treeRss: z.number(),
	foreign: z.number(),
});
const packed = z.object({ raw: z.number(), gzip: z.number(), brotli: z.number() });
const page = z.object({ requests: z.number(), kinds: z.record(z.string(), packed) });

/** Null when no edit was seen. */
const perhaps = z.number().nullable();

const answers = {
	build: z.object({ cold: build, warm: build }),
	weight: z.object({ post: page }),
	live: z.object({
		coldStart: perhaps,
		warmStart: perhaps,
		median: perhaps,
		p90: perhaps,
		foreign: perhaps,
	}),
};

type Answers = { readonly [Command in keyof typeof answers]: z.infer<(typeof answers)[Command]> };
type Name = keyof Answers;

/** What the program calls our engine. */
const ours = "ours";

/** By engine and version, ours first and as `ours`; undefined for one that failed. */
export type PeerResults<Command extends Name> = ReadonlyMap<string, Answers[Command] | undefined>;

/** Other engines, as the program measures them. */
export interface Peers {
	/** absolute path of the folder that has `peers.mjs` */
	readonly folder: string;
	/** which of them; undefined for those that the program runs by itself */
	readonly only: readonly string[] | undefined;
}

/** @throws when the folder has no such program */
export function peersIn(folder: string, only: readonly string[] | undefined): Peers {
	const absolute = path.resolve(folder);
	if (!existsSync(path.join(absolute, "peers.mjs")))
		throw new Error(`Unexpected --peers ${folder}, expected a folder with a file peers.mjs`);
	return { folder: absolute, only };
}

/**
 * Has the program measure other engines, and ours among them: by the same posts in the same go, so that their figures can be
 * divided.
 *
 * @throws with what it printed, when it fails
 */
export async function askPeers<Command extends Name>(
	{ folder, only }: Peers,
	command: Command,
	posts: number | undefined,
	engine: Engine,
): Promise<PeerResults<Command>> {
	sayStep(`Other engines: ${command}${posts === undefined ? "" : `, ${posts} posts`}`);
	const args = [
		command,
		...(posts === undefined ? [] : [String(posts)]),
		...(only ? ["--only", [ours, ...only].join(",")] : []),
		"--no-save",
	];
	const program = await startProgram([process.execPath, "peers.mjs", ...args], {
		cwd: folder,
		env: { ...process.env, OURS_DIR: engine.root, OURS_CACHES: ".next:.cache" },
	});
	const code = await program.ended;
	if (code !== 0) throw new Error(`peers.mjs ${args.join(" ")} ended with ${code}:\n${program.output()}`);
	return parsePeers(command, program.output("stdout"));
}

/**
 * Understands the line of JSON that the program prints.
 *
 * @throws when there is none, or it says something else
 */
export function parsePeers<Command extends Name>(command: Command, printed: string): PeerResults<Command> {
	const line = printed.split("\n").find((each) => each.startsWith("{"));
	if (!line)
		throw new Error(`Unexpected output of peers.mjs ${command}, expected a line of JSON:\n${printed}`);
	const version = z.object({ version: z.string() });
	const result = z.union([failure, answers[command]]).and(version);
	const parsed = z.object({ results: z.record(z.string(), result) }).safeParse(JSON.parse(line));
	if (!parsed.success)
		throw new Error(`Unexpected line of peers.mjs ${command}:\n${z.prettifyError(parsed.error)}`);
	for (const result of Object.values(parsed.data.results))
		if ("error" in result) sayStep(`${result.version}, ${command}: ${result.error}`);
	const columns = Object.entries(parsed.data.results).map(
		([name, result]) =>
			[
				name === ours ? ours : result.version,
				"error" in result ? undefined : (result as Answers[Command]),
			] as const,
	);
	// Ours is what the others are compared with.
	return new Map(columns.sort(([a], [b]) => Number(b === ours) - Number(a === ours)));
}
