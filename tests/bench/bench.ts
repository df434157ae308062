import path from "node:path";
import { openBrowser } from "#tests/bench/browser.ts";
import { corpusOf } from "#tests/bench/corpus.ts";
import { checkOut } from "#tests/bench/engines.ts";
import { leaveOnSignals } from "#tests/bench/leaving.ts";
import { partsOfSize, peerWeights, type Round } from "#tests/bench/parts.ts";
import { peersIn } from "#tests/bench/peers.ts";
import { sayStep } from "#tests/bench/progress.ts";
import { type Part, toReport } from "#tests/bench/report.ts";
import { hasChanges, revisionBefore, revisionOf } from "#tests/bench/revisions.ts";
import { benchFolder } from "#tests/bench/temporary.ts";

/** What a person asks for. */
export interface BenchOptions {
	/** posts of each blog */
	readonly sizes: readonly number[];
	readonly against?: string;
	readonly runs?: number;
	readonly peers?: string;
	readonly only?: readonly string[];
}

/** What came of it. */
export interface BenchResult {
	/** Markdown */
	readonly report: string;
	/** what could not be measured, and why */
	readonly failures: readonly string[];
}

/** Of the blog; the same in every run. */
const seed = 20261121;

/** Runs: of large blogs one, since it takes long, and chance weighs less. */
const runsFor = (size: number) => (size >= 10_000 ? 1 : 3);

/**
 * Measures the last commit against an earlier one and, when asked to, other engines. What fails is left out and told.
 *
 * @throws when there is nothing to measure: no such commit, no such folder, no browser
 */
export async function bench(options: BenchOptions): Promise<BenchResult> {
	if (options.only && options.peers === undefined)
		throw new Error("Unexpected --only, expected --peers with it: the folder of other engines");
	leaveOnSignals();
	const [now, before] = [
		revisionOf("HEAD"),
		options.against ? revisionOf(options.against) : revisionBefore(),
	];
	const peers = options.peers === undefined ? undefined : peersIn(options.peers, options.only);
	if (hasChanges()) sayStep("Measured is the last commit: changes that are not committed are not in it");
	const { folder, remove } = benchFolder();
	const browser = await openBrowser();
	try {
		const ours = await checkOut(now, path.join(folder, "now"));
		const engines = [ours, await checkOut(before, path.join(folder, "before"))] as const;
		const columns = ["now", `\`${before.name}\``];
		const failures: string[] = [];
		const round: Round = { engines, columns, browser, peers, failures };
		const parts: Part[] = [];
		for (const size of options.sizes) {
			const runs = options.runs ?? runsFor(size);
			parts.push(...(await partsOfSize(round, { posts: corpusOf(size, seed), runs })));
		}
		if (peers) parts.push(...(await peerWeights(round, peers)));
		const circumstances = { now, before, engine: ours.root, chromium: browser.version() };
		return {
			report: toReport(parts, { ...circumstances, runs: options.runs, date: new Date() }),
			failures,
		};
	} finally {
		await browser.close();
		remove();
	}
}
