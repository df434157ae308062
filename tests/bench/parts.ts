import type { Browser } from "playwright-core";
import { type BuildSamples, measureBuilds } from "#tests/bench/builds.ts";
import type { BenchPost } from "#tests/bench/corpus.ts";
import { measureDev } from "#tests/bench/dev.ts";
import type { Engine } from "#tests/bench/engines.ts";
import type { Figure } from "#tests/bench/figures.ts";
import { buildFigures, devFigures, weightFigures } from "#tests/bench/our-figures.ts";
import { peerBuildFigures, peerLiveFigures, peerWeightFigures } from "#tests/bench/peer-figures.ts";
import { askPeers, type PeerResults, type Peers } from "#tests/bench/peers.ts";
import { sayStep } from "#tests/bench/progress.ts";
import type { Part } from "#tests/bench/report.ts";
import { type Weight, weigh } from "#tests/bench/weight.ts";

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

/** All that is measured of a blog of one size. */
export async function partsOfSize(round: Round, corpus: Corpus): Promise<Part[]> {
	const { engines, columns, browser, peers } = round;
	const { posts } = corpus;
	const blog = `A blog of ${posts.length.toLocaleString("en")} posts`;
	const builds = await attempt(round, `${blog}, build`, () => measureBuilds(engines, posts, corpus.runs));
	const weights = builds && (await attempt(round, `${blog}, weight`, () => weighPost(round, corpus)));
	const dev = await attempt(round, `${blog}, dev`, () =>
		measureDev(engines, posts, { browser, runs: corpus.runs }),
	);
	const inOrder = <T>(found: ReadonlyMap<Engine, T> | undefined) =>
		engines.map((engine) => found?.get(engine));
	return [
		{
			title: blog,
			columns,
			figures: [...buildFigures(inOrder<BuildSamples>(builds)), ...devFigures(inOrder(dev))],
		},
		{ title: `A post in ${blog.toLowerCase()}`, columns, figures: weightFigures(inOrder(weights)) },
		...(peers ? await besidePeers(round, peers, posts.length) : []),
	];
}

/** What the page of a post weighs in the sites that were built last. */
async function weighPost({ engines, browser }: Round, { posts }: Corpus): Promise<Map<Engine, Weight>> {
	const found = new Map<Engine, Weight>();
	for (const engine of engines) found.set(engine, await weigh(engine.out, `/${posts[0]?.slug}/`, browser));
	return found;
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

/** @returns undefined when it failed, which is told, and goes on the list */
async function attempt<T>({ failures }: Round, what: string, work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		const failure = `${what}: ${error instanceof Error ? error.message : String(error)}`;
		sayStep(failure);
		failures.push(failure);
		return undefined;
	}
}
