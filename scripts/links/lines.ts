import { dayInWords } from "#lib/content/calendar.ts";
import type { LinkReport } from "#lib/links/report.ts";
import type { Verdict } from "#lib/links/verdict.ts";
import { counted } from "#scripts/shared/print.ts";
import { colour } from "#scripts/shared/table.ts";

type State = Verdict["state"];

/** What there is to say of each kind, the most urgent first. */
const groups = [
	{
		state: "gone",
		heading: "Gone",
		advice: "Name another address; or, for a kept copy: npm run links -- --archive",
		colour: "red",
	},
	{
		state: "home",
		heading: "Leads to a front page only",
		advice: "What was there is most likely over: look, and name the page that took its place",
		colour: "red",
	},
	{ state: "moved", heading: "Moved for good", advice: "Write the new address", colour: "yellow" },
	{
		state: "unsure",
		heading: "Not there today",
		advice: "Called gone when it is not there on another day either",
		colour: "yellow",
	},
	{
		state: "unknown",
		heading: "Cannot tell",
		advice: "Nothing to do: many servers do not answer programs. Look yourself if you wonder",
		colour: "blue",
	},
] as const satisfies readonly {
	state: State;
	heading: string;
	advice: string;
	colour: Parameters<typeof colour>[0];
}[];

const summaries: Record<State, string> = {
	fine: "fine",
	moved: "moved",
	home: "to a front page",
	gone: "gone",
	unsure: "not there today",
	unknown: "cannot tell",
	unseen: "not looked at",
};

/** Links of which there is nothing to be done, before the rest are only counted. */
const mostUnknown = 10;

/** The report for a person: what is to be done first, and where it stands. */
export function reportLines(reports: readonly LinkReport[], language: string): string[] {
	const details = groups.flatMap(({ state, heading, advice, colour: name }) => {
		const found = reports.filter(({ verdict }) => verdict.state === state);
		if (found.length === 0) return [];
		const shown = state === "unknown" ? found.slice(0, mostUnknown) : found;
		const rest = found.length - shown.length;
		return [
			`${colour(name, heading)} (${found.length.toLocaleString("en")}). ${advice}.`,
			...shown.flatMap((report) => linkLines(report, language)),
			...(rest > 0 ? [`  and ${rest.toLocaleString("en")} more: npm run links -- --json`] : []),
			"",
		];
	});
	return [...details, summaryLine(reports)];
}

/** `posts/first-light.md:12:4 https://example.org/give, since 14 November 2026`, a line a place. */
function linkLines({ url, verdict, archived, places }: LinkReport, language: string): string[] {
	const to = "to" in verdict ? ` → ${verdict.to}` : "";
	const since = "since" in verdict ? `, since ${dayInWords(verdict.since, language, "long")}` : "";
	const why = verdict.state === "unknown" ? `: ${verdict.why}` : verdict.state === "gone" ? since : "";
	const copy = archived ? [`    kept copy: ${archived}`] : [];
	return [
		...places.map(({ path, line, column }) => `  ${path}:${line}:${column} ${url}${to}${why}`),
		...copy,
	];
}

function summaryLine(reports: readonly LinkReport[]): string {
	const counts = Object.entries(summaries).flatMap(([state, words]) => {
		const { length } = reports.filter(({ verdict }) => verdict.state === state);
		return length > 0 ? [`${length.toLocaleString("en")} ${words}`] : [];
	});
	return counts.length > 0
		? `${counted(reports.length, "link")}: ${counts.join(", ")}`
		: "There is no link to another site.";
}

/** The same for a program. */
export const toJson = ({ verdict, places, ...report }: LinkReport) => ({
	...report,
	...verdict,
	places: places.map(({ path, line, column }) => ({ path, line, column })),
});
