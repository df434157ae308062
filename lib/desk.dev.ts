import { statSync } from "node:fs";
import type { Read } from "#lib/blog.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import { editorLink, withEditorLinks } from "#lib/editor.dev.ts";
import { knownToBreak } from "#lib/leads.ts";
import { knownProblems, lookOver } from "#lib/look-over.dev.ts";
import { careFor, type Standing, standingOf } from "#lib/overview.ts";
import type { Edition } from "#lib/posts.ts";
import { deskAddress } from "#lib/site/address.ts";
import { effectOf } from "#lib/site/effect.ts";
import { dateLabel, frameOf } from "#lib/site/frame.ts";
import type { DateLabel, Frame, Problem as ShownProblem } from "#lib/site/models.ts";
import { toProblem } from "#lib/site/proof.ts";

type Item = Read<Post | HelpList>;

/** One line of the desk. */
export interface DeskItem extends Omit<Standing, "problems" | "date"> {
	readonly date?: DateLabel;
	readonly problems: readonly ShownProblem[];
	/** opens the file in the author's editor */
	readonly edit?: string;
	/** milliseconds since 1970, UTC */
	readonly begun: number;
	readonly saved: number;
	/** what readers get, or lose, by the button */
	readonly effect: string;
	/** what taking it back breaks, a line each */
	readonly breaks: readonly string[];
}

export interface DeskModel {
	readonly frame: Frame;
	/** what is not out yet: the last saved */
	readonly inHand: readonly DeskItem[];
	/** the next to come out */
	readonly scheduled: readonly DeskItem[];
	/** how many there are in all */
	readonly counts: { readonly inHand: number; readonly scheduled: number };
	/** out, with something to look at */
	readonly toMend: readonly DeskItem[];
	/** out, and all is well; the newest of them */
	readonly published: readonly DeskItem[];
	/** how many are out in all, and how many of those nobody has looked at since the server started */
	readonly out: number;
	readonly unread: number;
}

/** Of each kind as many as one looks through. */
const most = 50;

/**
 * What is on the author's desk. Hidden texts are looked at here; those that are out, by and by (`look-over.dev.ts`).
 *
 * @param all of what is not out, not the first only
 */
export async function deskModel(edition: Edition, all: boolean): Promise<DeskModel> {
	const { blog } = edition;
	const items = [...blog.posts, ...blog.pages, ...blog.lists];
	const out = items.filter(({ value }) => value.status === "published");
	const hidden = items.filter(({ value }) => value.status !== "published");
	await lookOver(blog);
	const known = out.map((item) => ({ item, problems: knownProblems(item) }));
	const looked = await Promise.all(
		known
			.filter(({ problems }) => problems !== undefined)
			.map(async ({ item, problems = [] }) => {
				const care = await careFor(blog, item.value);
				return { item, well: problems.length + care.length === 0 };
			}),
	);
	const breaksOf = knownToBreak(blog);
	const show = (some: readonly Item[]) => Promise.all(some.map((item) => toItem(edition, item, breaksOf)));
	const newest = (some: readonly Item[]) => some.toSorted(newestFirst).slice(0, most);
	const saved = new Map(hidden.map((item) => [item, savedAt(item)]));
	const inHand = hidden
		.filter(({ value }) => value.status !== "scheduled")
		.sort((a, b) => (saved.get(b) ?? 0) - (saved.get(a) ?? 0));
	const scheduled = hidden.filter(({ value }) => value.status === "scheduled").sort(soonestFirst);
	const some = all ? hidden.length : most;
	return {
		frame: frameOf(edition, deskAddress),
		inHand: await show(inHand.slice(0, some)),
		scheduled: await show(scheduled.slice(0, some)),
		counts: { inHand: inHand.length, scheduled: scheduled.length },
		toMend: await show(newest(looked.filter(({ well }) => !well).map(({ item }) => item))),
		published: await show(newest(looked.filter(({ well }) => well).map(({ item }) => item))),
		out: out.length,
		unread: known.length - looked.length,
	};
}

/** Milliseconds since 1970; 0 for a file that is gone by now. */
const savedAt = ({ value }: Item): number => statSync(value.file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const soonestFirst = (a: Item, b: Item): number => (dayOf(a) < dayOf(b) ? -1 : 1);
const newestFirst = (a: Item, b: Item): number => (dayOf(a) < dayOf(b) ? 1 : -1);
const dayOf = ({ value }: Item): string => ("date" in value ? (value.date ?? "") : "");

async function toItem(
	edition: Edition,
	item: Item,
	breaksOf: ReturnType<typeof knownToBreak>,
): Promise<DeskItem> {
	const { problems, date, ...standing } = await standingOf(edition.blog, item);
	const stat = statSync(item.value.file, { throwIfNoEntry: false });
	const edit = editorLink(standing.path);
	return {
		...standing,
		problems: withEditorLinks(problems.map(toProblem)),
		begun: stat?.birthtimeMs || (stat?.mtimeMs ?? 0),
		saved: stat?.mtimeMs ?? 0,
		effect: effectOf(edition, item.value),
		breaks: ["published", "scheduled"].includes(item.value.status) ? breaksOf(item.value) : [],
		...(edit && { edit }),
		...(date && { date: dateLabel(date, edition.settings.language) }),
	};
}
