import { type BuildSamples, builds } from "#tests/bench/builds.ts";
import type { DevSamples } from "#tests/bench/dev.ts";
import { amid, exactly, type Figure, type Measured, medianMeasured, missing } from "#tests/bench/figures.ts";
import { medianOf, percentile } from "#tests/bench/statistics.ts";
import type { Weight } from "#tests/bench/weight.ts";

/** One a column of the table; undefined when it could not be measured. */
type Columns<T> = readonly (T | undefined)[];

/** A row a figure: each column's, where there is one. */
function figure<T>(
	what: string,
	unit: Figure["unit"],
	columns: Columns<T>,
	measured: (column: T) => Measured,
): Figure {
	return { what, unit, of: columns.map((column) => (column === undefined ? missing : measured(column))) };
}

export const buildFigures = (columns: Columns<BuildSamples>): Figure[] =>
	builds.flatMap((build) => [
		figure(`build, ${build}`, "s", columns, (all) => medianMeasured(all[build], ({ seconds }) => seconds)),
		figure("its processor time", "s", columns, (all) => medianMeasured(all[build], ({ cpu }) => cpu)),
		figure("its memory at most", "MB", columns, (all) =>
			medianMeasured(all[build], ({ memory }) => memory && memory / 2 ** 20),
		),
	]);

export const devFigures = (columns: Columns<DevSamples>): Figure[] => [
	figure("dev, to the first page, nothing compiled", "s", columns, ({ first }) =>
		medianMeasured(first, ({ seconds }) => seconds),
	),
	figure("dev, to the first page, again", "s", columns, ({ again }) =>
		medianMeasured(again, ({ seconds }) => seconds),
	),
	figure("an edit, until it is seen", "ms", columns, ({ repaints }) =>
		medianMeasured(repaints, ({ milliseconds }) => milliseconds),
	),
	figure("nine edits of ten, until seen", "ms", columns, ({ repaints }) => {
		const times = repaints.map(({ milliseconds }) => milliseconds);
		return amid(percentile(times, 0.9), medianOf(repaints.map(({ others }) => others)));
	}),
];

export const weightFigures = (columns: Columns<Weight>): Figure[] => [
	figure("the page with its style", "kB", columns, ({ raw }) => exactly(raw / 1000)),
	figure("packed with gzip", "kB", columns, ({ gzip }) => exactly(gzip / 1000)),
	figure("packed with brotli", "kB", columns, ({ brotli }) => exactly(brotli / 1000)),
	figure("fonts", "kB", columns, ({ fonts }) => exactly(fonts / 1000)),
	figure("requests", "", columns, ({ requests }) => exactly(requests)),
];
