import { dayInWords, monthsBefore } from "#lib/content/calendar.ts";
import { callAddress, type HelpKind, type HelpLink, helpKinds, lastDay } from "#lib/content/help-link.ts";
import type { Words } from "#lib/content/words.ts";
import { setLine } from "#lib/markdown/typography.ts";
import type { DatedText, HelpDetail, HelpGroupModel, HelpLinkModel, Link } from "#lib/site/models.ts";

/** A link, and whether its page is known to be gone. */
export interface JudgedLink extends HelpLink {
	readonly health?: "gone" | undefined;
}

/** What links are shown by. */
export interface Showing {
	/** the calendar day it is */
	readonly today: string;
	/** BCP 47: the blog's, in which it calls its things and names days */
	readonly language: string;
	/** the language that the list is written in */
	readonly written: string;
	readonly words: Words;
}

/** Whether its last day has passed. */
export const isOver = (link: HelpLink, today: string): boolean => (lastDay(link) ?? today) < today;

/** By what the reader does, in the order in which a list says it; what is over comes last. */
export function toGroups(links: readonly JudgedLink[], showing: Showing): HelpGroupModel[] {
	const { today, words, language } = showing;
	const live = links.filter((link) => !isOver(link, today));
	const over = links.filter((link) => isOver(link, today));
	const byKind = helpKinds.map((kind) => ({ kind, of: live.filter((link) => link.kind === kind) }));
	return [...byKind, { kind: "over" as const, of: over }]
		.filter(({ of }) => of.length > 0)
		.map(({ kind, of }) => ({
			kind,
			label: words[kind],
			...(language !== showing.written && { language }),
			parts: toParts(of, showing),
		}));
}

function toParts(links: readonly JudgedLink[], showing: Showing): HelpGroupModel["parts"] {
	const titles = [...new Set(links.map((link) => link.for))];
	// Those without a heading would seem to be under the last one.
	const sorted = [...titles.filter((title) => !title), ...titles.filter((title) => title)];
	return sorted.map((title) => ({
		...(title && { title: setLine(title, showing.written) }),
		links: links.filter((link) => link.for === title).map((link) => toLinkModel(link, showing)),
	}));
}

function toLinkModel(link: JudgedLink, showing: Showing): HelpLinkModel {
	const { kind, title, note, outcome, source: publisher, language, archived } = link;
	const set = (text: string) => setLine(text, showing.written);
	const over = isOver(link, showing.today);
	const gone = link.health === "gone";
	// Of what is over, only the page may still be of use.
	const [first, ...more] = waysTo(link).filter((way) => !over || isPage(way));
	const href = over ? undefined : gone && first?.href.startsWith("https:") ? archived : first?.href;
	const state = stateOf(link, showing);
	return {
		kind,
		title: set(title),
		...(href && { href }),
		source: first?.label ?? "",
		...(publisher && { publisher: set(publisher) }),
		more: over ? [] : more,
		...(note && !over && { note: set(note) }),
		telephone: /^(?:tel|sms):/.test(href ?? ""),
		...(language && { language }),
		details: over ? [] : detailsOf(link, showing),
		...(state && { state }),
		...(over && outcome && { outcome: set(outcome) }),
		...((over || gone) && archived && { kept: { label: showing.words["kept-copy"], href: archived } }),
	};
}

/** What is called, written to or opened, with how it is shown; first what the link asks for. */
function waysTo(link: HelpLink): Link[] {
	const number = callAddress(link);
	const asked = ["call", "text", "write"].includes(link.kind) ? 1 : -1;
	const all = [
		{ href: link.url, label: shownAs(link.url) },
		...(number ? [{ href: number, label: link.phone ?? "" }] : []),
		...(link.email ? [{ href: `mailto:${link.email}`, label: link.email }] : []),
	].sort((a, b) => asked * (Number(isPage(a)) - Number(isPage(b))));
	return all.filter(({ href, label }, index) =>
		isPage({ href })
			? all.findIndex((each) => each.href === href) === index
			: label !== "" && lastOf(all, href) === index,
	);
}

const isPage = ({ href }: Pick<Link, "href">): boolean => href.startsWith("https:");

/** A number stands twice when the address was made of it: the second is as the author writes it. */
const lastOf = (all: readonly Link[], href: string): number =>
	all.findLastIndex((each) => each.href === href);

function shownAs(url: string): string {
	const { protocol, hostname, pathname } = new URL(url);
	if (protocol === "https:") return hostname.replace(/^www\./, "");
	// With its country, a number has blanks between its parts; within one it is written as people there write it.
	return pathname.startsWith("+") ? pathname.replace(/[-.()]+/g, " ").trim() : pathname;
}

function detailsOf(link: HelpLink, showing: Showing): HelpDetail[] {
	const { language, place, hours, checked, source } = link;
	// Beside a number there is no room for who is behind it.
	const isCalled = /^(?:tel|sms):/.test(waysTo(link)[0]?.href ?? "");
	const days = daysOf(link);
	const when = days && ({ key: "days", text: dated(days, link, showing) } as const);
	const where = place && ({ key: "place", text: [place] } as const);
	const open = hours && ({ key: "hours", text: [setLine(hours, showing.written)] } as const);
	const names = new Intl.DisplayNames(showing.language, { type: "language" });
	const isOther = language && language.split("-")[0] !== showing.written.split("-")[0];
	const details: (HelpDetail | false | undefined | "")[] = [
		isCalled && source && { key: "publisher", text: [setLine(source, showing.written)] },
		isOther && { key: "language", text: [names.of(language) ?? language] },
		// Of what can be come to, people ask for the day first.
		...(link.kind === "attend" ? [when, open, where] : [where, open, when]),
		checked && { key: "checked", text: dated("checked", link, showing) },
	];
	return details.filter((detail) => typeof detail === "object");
}

function daysOf({ kind, from, until }: HelpLink): keyof Words | undefined {
	if (from && until) return from === until ? "on-day" : "from-until";
	if (from) return kind === "attend" ? "on-day" : "from-day";
	return until ? "until-day" : undefined;
}

function stateOf(link: JudgedLink, showing: Showing): DatedText | undefined {
	if (isOver(link, showing.today)) return dated("ended", { ...link, until: lastDay(link) }, showing);
	return link.health === "gone" ? [showing.words["page-gone"]] : undefined;
}

/** The words with the days of the link put in. */
export function dated(
	word: keyof Words,
	days: Partial<Record<"from" | "until" | "checked", string | undefined>>,
	{ words, language }: Showing,
): DatedText {
	return words[word].split(/(\{(?:from|until|checked)\})/).flatMap((part): DatedText => {
		const key = /^\{(from|until|checked)\}$/.exec(part)?.[1] as "from" | "until" | "checked" | undefined;
		const iso = key && days[key];
		if (!key || !iso) return part === "" || key ? [] : [part];
		const [long, short] = [dayInWords(iso, language, "long"), dayInWords(iso, language, "short")];
		return [{ key, day: { iso, long, short } }];
	});
}

/** What to say of a list that nobody has looked over for so many months: by the day on which that was last done. */
export function ageOf(links: readonly HelpLink[], showing: Showing, months: number): DatedText | undefined {
	const newest = links
		.flatMap(({ checked }) => checked ?? [])
		.sort()
		.at(-1);
	if (!newest || newest >= monthsBefore(showing.today, months)) return undefined;
	return dated("list-checked", { checked: newest }, showing);
}

/** Whether a link is one of those, of which only some may be wanted. */
export const ofKinds = (
	links: readonly HelpLink[],
	only: readonly HelpKind[] | undefined,
): readonly HelpLink[] => (only ? links.filter(({ kind }) => only.includes(kind)) : links);
