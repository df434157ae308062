import { dayInWords, monthsBefore } from "#lib/content/calendar.ts";
import { type HelpLink, lastDay } from "#lib/content/help-link.ts";
import type { History } from "#lib/links/history-file.ts";
import { linkKey } from "#lib/links/link-key.ts";
import { upTo } from "#lib/links/observation.ts";
import { verdictOf } from "#lib/links/verdict.ts";

/** Something that a list of ways to help wants of its author. */
export interface Care {
	readonly kind: "gone" | "home" | "over" | "soon" | "unchecked";
	/** in a sentence, for the author */
	readonly reason: string;
}

/** What care depends on, besides the links. */
interface CareOptions {
	readonly history: History;
	readonly today: string;
	/** months after which a link wants to be looked at again */
	readonly months: number;
	/** of the blog, for days in words */
	readonly language: string;
}

/** So many days before the last one it is time to think of it. */
const soon = 14;

/** What care a list of links wants, the most urgent first; none when all is well. */
export function careOf(links: readonly HelpLink[], options: CareOptions): Care[] {
	const { history, today, language } = options;
	const inWords = (day: string) => dayInWords(day, language, "long");
	const each = links.flatMap((link): Care[] => {
		const { title, url, archived, outcome } = link;
		const until = lastDay(link);
		const name = `“${title}”`;
		if (until && until < today) {
			if (outcome) return [];
			return [
				{ kind: "over", reason: `${name} was over on ${inWords(until)}: say what became of it (outcome)` },
			];
		}
		const record = history.get(linkKey(url) ?? "");
		const verdict = verdictOf(record?.seen ?? [], today);
		const copy = archived ?? record?.archived;
		const ending: Care[] =
			until && daysBetween(today, until) <= soon
				? [{ kind: "soon", reason: `${name} ends on ${inWords(until)}` }]
				: [];
		if (verdict.state === "gone") {
			const then = copy ? "readers get the kept copy" : "name another address or a kept copy (archived)";
			return [
				{ kind: "gone", reason: `${name} is gone since ${inWords(verdict.since)}: ${then}` },
				...ending,
			];
		}
		if (verdict.state === "home") {
			return [
				{ kind: "home", reason: `${name} leads to a front page only: look what became of it` },
				...ending,
			];
		}
		return ending;
	});
	const urgency = ["gone", "home", "over", "soon"] as const;
	return [
		...urgency.flatMap((kind) => each.filter((care) => care.kind === kind)),
		...unchecked(links, options),
	];
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Links that nobody has seen at work for long, neither the author nor `npm run links`. */
function unchecked(links: readonly HelpLink[], { history, today, months }: CareOptions): Care[] {
	const current = links.filter((link) => (lastDay(link) ?? today) >= today);
	const days = current.map((link) => lastChecked(link, history, today));
	const never = current.filter(({ url }, index) => days[index] === undefined && linkKey(url)).length;
	const stale = days.filter((day) => day !== undefined && day < monthsBefore(today, months)).length;
	const many = (count: number, was: string, were: string) =>
		count === 1 ? `1 link ${was}` : `${count} links ${were}`;
	const reasons = [
		...(never > 0 ? [`${many(never, "was", "were")} never looked at: npm run links`] : []),
		...(stale > 0
			? [
					`${many(stale, "was", "were")} last checked more than ${months} months ago: look, and write the day (checked)`,
				]
			: []),
	];
	return reasons.map((reason) => ({ kind: "unchecked", reason }));
}

/** The day on which a link was last seen at work; of one that a program cannot tell of, when that was first tried. */
function lastChecked({ url, checked }: HelpLink, history: History, today: string): string | undefined {
	const seen = upTo(history.get(linkKey(url) ?? "")?.seen ?? [], today);
	const alive = seen.findLast(({ saw }) => saw === "fine" || saw === "moved")?.last ?? seen[0]?.first;
	// A day to come is no day on which somebody looked.
	return [checked, alive]
		.filter((day) => day !== undefined && day <= today)
		.sort()
		.at(-1);
}
