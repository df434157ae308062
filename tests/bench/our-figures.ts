import { type BuildSamples, builds } from "#tests/bench/builds.ts";
import type { DevSamples } from "#tests/bench/dev.ts";
import {
	amid,
	exactly,
	type Figure,
	type Measured,
	medianMeasured,
	missing,
	type Unit,
} from "#tests/bench/figures.ts";
import type { Sample } from "#tests/bench/measure.ts";
import { medianOf, percentile } from "#tests/bench/statistics.ts";
import type { Weight } from "#tests/bench/weight.ts";

/** What each run found, a column of the table each; undefined when it could not be measured. */
type Columns<T> = readonly (readonly T[] | undefined)[];

/** A row a figure: each column's, where there is one. */
function figure<T>(
	what: string,
	unit: Unit,
	columns: Columns<T>,
	measured: (runs: readonly T[]) => Measured,
): Figure {
	return { what, unit, of: columns.map((column) => (column === undefined ? missing : measured(column))) };
}

export const buildFigures = (columns: Columns<BuildSamples>): Figure[] =>
	builds.flatMap((build) => {
		const row = (what: string, unit: Unit, take: (sample: Sample) => number | undefined) =>
			figure(what, unit, columns, (runs) =>
				medianMeasured(
					runs.map(({ [build]: sample }) => sample),
					take,
				),
			);
		return [
			row(`build, ${build}`, "s", ({ seconds }) => seconds),
			row("its processor time", "s", ({ cpu }) => cpu),
			row("its memory at most", "MB", ({ memory }) => memory && memory / 2 ** 20),
		];
	});

export const devFigures = (columns: Columns<DevSamples>): Figure[] => {
	const start = (what: string, which: "first" | "again") =>
		figure(what, "s", columns, (runs) =>
			medianMeasured(
				runs.map(({ [which]: start }) => start),
				({ seconds }) => seconds,
			),
		);
	return [
		start("dev, to the first page, nothing compiled", "first"),
		start("dev, to the first page, again", "again"),
		figure("an edit, until it is seen", "ms", columns, (runs) =>
			medianMeasured(repaintsOf(runs), ({ milliseconds }) => milliseconds),
		),
		figure("nine edits of ten, until seen", "ms", columns, (runs) => {
			const repaints = repaintsOf(runs);
			const times = repaints.map(({ milliseconds }) => milliseconds);
			return amid(percentile(times, 0.9), medianOf(repaints.map(({ others }) => others)));
		}),
	];
};

const repaintsOf = (runs: readonly DevSamples[]) => runs.flatMap(({ repaints }) => repaints);

export const weightFigures = (columns: Columns<Weight>): Figure[] => {
	const row = (what: string, unit: Unit, take: (weight: Weight) => number) =>
		figure(what, unit, columns, (runs) => exactly(medianOf(runs.map(take))));
	return [
		row("the page with its style", "kB", ({ raw }) => raw / 1000),
		row("packed with gzip", "kB", ({ gzip }) => gzip / 1000),
		row("packed with brotli", "kB", ({ brotli }) => brotli / 1000),
		row("fonts", "kB", ({ fonts }) => fonts / 1000),
		row("requests", "", ({ requests }) => requests),
	];
};
