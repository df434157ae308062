import { statSync } from "node:fs";
import type { Read } from "#lib/blog.ts";
import { bodyOf, introductionSource } from "#lib/bodies.ts";
import { type Problem, problemsOf } from "#lib/check.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import { editorLink, withEditorLinks } from "#lib/editor.dev.ts";
import { knownProblems } from "#lib/look-over.dev.ts";
import type { Edition } from "#lib/posts.ts";
import { deskAddress, listAddress, postAddress } from "#lib/site/address.ts";
import { dateLabel, frameOf } from "#lib/site/frame.ts";
import type { DateLabel, Frame, Problem as ShownProblem } from "#lib/site/models.ts";
import { toProblem } from "#lib/site/proof.ts";

type Item = Read<Post | HelpList>;

/** Where a piece of writing is on its way to readers. */
export type DeskState = "broken" | "draft" | "ready" | "scheduled" | "published";

export interface DeskItem {
	readonly title: string;
	readonly href: string;
	/** `posts/first-light.md`, by which the desk's buttons name it */
	readonly path: string;
	readonly edit?: string;
	readonly kind: "post" | "page" | "list";
	readonly state: DeskState;
	readonly date?: DateLabel;
	readonly words?: number;
	/** milliseconds since 1970, UTC */
	readonly begun: number;
	readonly saved: number;
	/** undefined while nobody has looked yet */
	readonly problems?: readonly ShownProblem[];
	/** what readers get, or lose, by the button */
	readonly effect: string;
}

export interface DeskModel {
	readonly frame: Frame;
	/** what is not out yet, last saved first */
	readonly inHand: readonly DeskItem[];
	readonly scheduled: readonly DeskItem[];
	/** out, with something to look at */
	readonly toMend: readonly DeskItem[];
	/** out, and all is well; the newest of them */
	readonly published: readonly DeskItem[];
	/** how many are out in all, and how many of those nobody has looked at since the server started */
	readonly out: number;
	readonly unread: number;
}

/** Published posts that are all right: as many as one looks through. */
const most = 50;

/** Everything on the author's desk. Hidden texts are looked at here; those that are out, by and by (`look-over.dev.ts`). */
export async function deskModel(edition: Edition): Promise<DeskModel> {
	const { blog } = edition;
	const items = [...blog.posts, ...blog.pages, ...blog.lists];
	const hidden = items.filter(({ value }) => value.status !== "published");
	const out = items.filter(({ value }) => value.status === "published");
	const inHand = await Promise.all(
		hidden.map(async (item) => toItem(edition, item, await problemsOf(blog, item))),
	);
	const looked = out.map((item) => ({ item, problems: knownProblems(blog, item) }));
	const withProblems = looked.filter(({ problems = [] }) => problems.length > 0);
	const rest = looked.filter(({ problems = [] }) => problems.length === 0);
	const show = ({ item, problems }: (typeof looked)[number]) => toItem(edition, item, problems);
	return {
		frame: frameOf(edition, deskAddress),
		inHand: inHand.filter(({ state }) => state !== "scheduled").sort((a, b) => b.saved - a.saved),
		scheduled: inHand.filter(({ state }) => state === "scheduled").sort(byDate),
		toMend: await Promise.all(withProblems.slice(0, most).map(show)),
		published: await Promise.all(
			rest
				.toSorted((a, b) => ((dayOf(a.item) ?? "") < (dayOf(b.item) ?? "") ? 1 : -1))
				.slice(0, most)
				.map(show),
		),
		out: out.length,
		unread: looked.filter(({ problems }) => problems === undefined).length,
	};
}

const byDate = (a: DeskItem, b: DeskItem): number => ((a.date?.iso ?? "") < (b.date?.iso ?? "") ? -1 : 1);
const dayOf = ({ value }: Item): string | undefined => ("date" in value ? value.date : undefined);

async function toItem(edition: Edition, item: Item, problems?: readonly Problem[]): Promise<DeskItem> {
	const { value } = item;
	const { language } = edition.settings;
	const stat = statSync(value.file, { throwIfNoEntry: false });
	const isPost = "slug" in value;
	const left = problems?.length ?? 0;
	const date = dayOf(item);
	const edit = editorLink(value.path);
	const body =
		value.status === "published" && !problems
			? undefined
			: await bodyOf(isPost ? value : introductionSource(value));
	return {
		title: value.title,
		href: isPost ? postAddress(value.slug) : listAddress(value.name),
		path: value.path,
		kind: isPost ? value.kind : "list",
		state: value.status === "draft" && left === 0 ? "ready" : value.status,
		begun: stat?.birthtimeMs || (stat?.mtimeMs ?? 0),
		saved: stat?.mtimeMs ?? 0,
		effect: effectOf(value, edition),
		...(edit && { edit }),
		...(date && { date: dateLabel(date, language) }),
		...(body && isPost && { words: body.words }),
		...(problems && { problems: withEditorLinks(problems.map(toProblem)) }),
	};
}

/** What the button changes for readers, in a sentence. */
export function effectOf(value: Post | HelpList, { blog, settings }: Edition): string {
	const out = value.status === "published" || value.status === "scheduled";
	const address = "slug" in value ? postAddress(value.slug) : listAddress(value.name);
	const shown = decodeURI(address);
	if (value.status === "broken") return "It can be published when it has been mended.";
	if (out) return `With the next build ${shown} is gone for readers. The day stays.`;
	if (!("slug" in value) || value.kind === "page") return `With the next build readers find it at ${shown}.`;
	const day = value.date ?? blog.today;
	const dated = value.date ? "" : "It gets today's date. ";
	if (day > blog.today) {
		return `It is then held back until ${dateLabel(day, settings.language).long} (${settings.timezone}).`;
	}
	const places = [
		"the front page",
		`the archive of ${day.slice(0, 4)}`,
		...value.tags.map(({ label }) => `the tag ${label}`),
	];
	return `${dated}With the next build readers find it at ${shown}, on ${places.join(", ")}, and in the feeds.`;
}
