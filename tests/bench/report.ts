import type { Figure } from "#tests/bench/figures.ts";
import { machineLine, versionsLine } from "#tests/bench/machine.ts";
import { tooMuch } from "#tests/bench/quiet.ts";
import type { Revision } from "#tests/bench/revisions.ts";
import { figureTable, someDisturbed } from "#tests/bench/tables.ts";

/** Figures that stand in one table. */
export interface Part {
	/** what they are of: "A blog of 1,000 posts" */
	readonly title: string;
	/** ours first */
	readonly columns: readonly string[];
	readonly figures: readonly Figure[];
}

/** By what, on what and when it was measured. */
export interface Circumstances {
	readonly now: Revision;
	readonly before: Revision;
	/** folder of our engine */
	readonly engine: string;
	/** its version */
	readonly chromium: string;
	readonly runs: number | undefined;
	readonly date: Date;
}

/** Everything that was measured, as Markdown. */
export function toReport(parts: readonly Part[], circumstances: Circumstances): string {
	const { now, before, engine, chromium, date } = circumstances;
	const named = ({ name, commit }: Revision) => `\`${name}\` (${commit.slice(0, 7)})`;
	const lines = [
		`Measured on ${date.toISOString().slice(0, 10)}: ${named(now)} against ${named(before)}; ${runsInWords(circumstances)}.`,
		`${machineLine()}; ${versionsLine(engine, chromium)}.`,
		"A ratio is ours divided by the other: below 1, ours takes less.",
	];
	return [
		lines.join("\n"),
		...parts.map(({ title, columns, figures }) => `### ${title}\n\n${figureTable("", columns, figures)}`),
		...(parts.some(({ figures }) => someDisturbed(figures)) ? [starNote] : []),
	].join("\n\n");
}

const starNote = `\\* Meanwhile others used more than ${tooMuch * 100}% of the machine.`;

const runsInWords = ({ runs }: Circumstances): string =>
	runs === undefined
		? "medians of 3 runs, of 10,000 posts one run"
		: runs === 1
			? "one run"
			: `medians of ${runs} runs`;
