import { amid, exactly, type Figure, type Measured, missing } from "#tests/bench/figures.ts";
import type { PeerResults } from "#tests/bench/peers.ts";

/** One row: what the program said of each engine, where it said something. */
function figure<T>(
	what: string,
	unit: Figure["unit"],
	results: ReadonlyMap<string, T | undefined>,
	measured: (result: T) => Measured,
): Figure {
	const of = [...results.values()].map((result) => (result === undefined ? missing : measured(result)));
	return { what, unit, of };
}

export const peerBuildFigures = (results: PeerResults<"build">): Figure[] =>
	(
		[
			["build, from nothing", "cold"],
			["build, one flag flipped", "warm"],
		] as const
	).flatMap(([what, kind]) => [
		figure(what, "s", results, ({ [kind]: { wall, foreign } }) => amid(wall / 1000, foreign)),
		figure("its processor time", "s", results, ({ [kind]: { cpu, foreign } }) => amid(cpu / 1000, foreign)),
		figure("its memory at most", "MB", results, ({ [kind]: { treeRss, foreign } }) =>
			amid(treeRss / 2 ** 20, foreign),
		),
	]);

export const peerLiveFigures = (results: PeerResults<"live">): Figure[] => [
	figure("dev, to the first page, nothing compiled", "s", results, ({ coldStart }) =>
		exactly(there(coldStart, 1000)),
	),
	figure("dev, to the first page, again", "s", results, ({ warmStart }) => exactly(there(warmStart, 1000))),
	figure("an edit, until it is seen", "ms", results, ({ median, foreign }) =>
		amid(there(median), there(foreign)),
	),
	figure("nine edits of ten, until seen", "ms", results, ({ p90, foreign }) =>
		amid(there(p90), there(foreign)),
	),
];

const there = (value: number | null, by = 1): number | undefined => (value === null ? undefined : value / by);

/** Fonts and pictures are not of the page. */
const ofPage = ["html", "css", "js"];

export const peerWeightFigures = (results: PeerResults<"weight">): Figure[] => [
	...(["raw", "gzip", "brotli"] as const).map((size) =>
		figure(weightNames[size], "kB", results, ({ post }) =>
			exactly(ofPage.reduce((sum, kind) => sum + (post.kinds[kind]?.[size] ?? 0), 0) / 1000),
		),
	),
	figure("requests", "", results, ({ post }) => exactly(post.requests)),
];

const weightNames = {
	raw: "the page with its style",
	gzip: "packed with gzip",
	brotli: "packed with brotli",
};
