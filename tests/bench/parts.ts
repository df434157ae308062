import type { Browser } from "playwright-core";
import { measureBuilds } from "#tests/bench/builds.ts";
import type { BenchPost } from "#tests/bench/corpus.ts";
import { measureDev } from "#tests/bench/dev.ts";
import type { Engine } from "#tests/bench/engines.ts";
import type { Figure } from "#tests/bench/figures.ts";
import { buildFigures, devFigures, weightFigures } from "#tests/bench/our-figures.ts";
import { peerBuildFigures, peerLiveFigures, peerWeightFigures } from "#tests/bench/peer-figures.ts";
import { askPeers, type PeerResults, type Peers } from "#tests/bench/peers.ts";
import { sayStep } from "#tests/bench/progress.ts";
import type { Part } from "#tests/bench/report.ts";
import { inTurns } from "#tests/bench/turns.ts";
import { weigh } from "#tests/bench/weight.ts";

/** One round of measuring. */
export interface Round {
	/** ours first, and what each is called */
	readonly engines: readonly [Engine, Engine];
	readonly columns: readonly string[];
	readonly browser: Browser;
	readonly peers: Peers | undefined;
	/** what could not be measured, and why */
	readonly failures: string[];
}

/** A blog to measure with. */
interface Corpus {
	readonly posts: readonly BenchPost[];
	readonly runs: number;
}

/** Edits of an engine, all runs together. */
const edits = 15;

/** All that is measured of a blog of one size. */
export async function partsOfSize(round: Round, { posts, runs }: Corpus): Promise<Part[]> {
	const { engines, columns, browser, peers } = round;
	const blog = `A blog of ${posts.length.toLocaleString("en")} posts`;
	const telling = (what: string) => (engine: Engine, error: unknown) =>
		tell(round, `${blog}, ${engine.revision.name}, ${what}`, error);
	const build = (engine: Engine) => measureBuilds(engine, posts);
	const weighPost = ({ out }: Engine) => weigh(out, `/${posts[0]?.slug}/`, browser);
	const dev = (engine: Engine) => measureDev(engine, posts, { browser, edits: Math.ceil(edits / runs) });

	const built = await inTurns(engines, runs, build, telling("build"));
	// The sites that were built last are there still.
	const weights = await inTurns(built.keys(), 1, weighPost, telling("weight"));
	const devs = await inTurns(engines, runs, dev, telling("dev"));
	const inOrder = <T>(found: ReadonlyMap<Engine, T>) => engines.map((engine) => found.get(engine));
	return [
		{ title: blog, columns, figures: [...buildFigures(inOrder(built)), ...devFigures(inOrder(devs))] },
		{ title: `A post in ${blog.toLowerCase()}`, columns, figures: weightFigures(inOrder(weights)) },
		...(peers ? await besidePeers(round, peers, posts.length) : []),
	];
}

async function besidePeers(round: Round, peers: Peers, size: number): Promise<Part[]> {
	const [engine] = round.engines;
	const title = (what: string) => `${what}, beside other engines: ${size.toLocaleString("en")} posts`;
	const build = await attempt(round, title("Build"), () => askPeers(peers, "build", size, engine));
	const live = await attempt(round, title("Dev"), () => askPeers(peers, "live", size, engine));
	return [
		...(build ? [partOf(title("Build"), build, peerBuildFigures(build))] : []),
		...(live ? [partOf(title("Dev"), live, peerLiveFigures(live))] : []),
	];
}

/** What a post weighs in the sites of other engines, and in ours of the same posts. */
export async function peerWeights(round: Round, peers: Peers): Promise<Part[]> {
	const title = "A post, beside other engines";
	const [engine] = round.engines;
	const found = await attempt(round, title, () => askPeers(peers, "weight", undefined, engine));
	return found ? [partOf(title, found, peerWeightFigures(found))] : [];
}

const partOf = (
	title: string,
	results: PeerResults<"build" | "live" | "weight">,
	figures: Figure[],
): Part => ({
	title,
	columns: [...results.keys()].map((name) => (name === "ours" ? "Galley" : name)),
	figures,
});

/** @returns undefined when it failed, which is told */
async function attempt<T>(round: Round, what: string, work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		tell(round, what, error);
		return undefined;
	}
}

/** Says what could not be measured, and puts it on the list. */
function tell({ failures }: Round, what: string, error: unknown): void {
	const failure = `${what}: ${error instanceof Error ? error.message : String(error)}`;
	sayStep(failure);
	failures.push(failure);
}
