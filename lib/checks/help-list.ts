import type { Position } from "unist";
import { didYouMean } from "#lib/content/near.ts";
import type { Finding } from "#lib/content/report.ts";
import type { HelpReference } from "#lib/markdown/blocks/shared-list.ts";

/**
 * Every list of ways to help that a post takes in is there, and is for readers.
 *
 * @param lists name → whether readers can see it
 */
export function helpList(
	references: readonly HelpReference[],
	lists: ReadonlyMap<string, "public" | "hidden">,
): Finding[] {
	return references.flatMap(({ name, place }) => {
		const audience = lists.get(name);
		if (audience === "public") return [];
		const meant = audience ? undefined : didYouMean(name, [...lists.keys()]);
		const expected = meant
			? `\`${meant}\``
			: `the name of a file in _help, such as _help/${name}.md, or three colons for a list that stands in the post`;
		const reason = audience
			? `Unexpected list \`${name}\`, which readers cannot see, expected a list with \`published: true\` and no error in it`
			: `Unexpected list \`${name}\`, expected ${expected}`;
		return [{ rule: "help-list" as const, reason, place }];
	});
}

/**
 * What a post takes in of a list is something.
 *
 * @param kindsOf which kinds of links a list has; undefined when there is no such list
 */
export function emptySelection(
	references: readonly HelpReference[],
	kindsOf: (name: string) => ReadonlySet<string> | undefined,
): Finding[] {
	return references.flatMap(({ name, only, place }) => {
		const kinds = kindsOf(name);
		if (!only || !kinds || only.some((kind) => kinds.has(kind))) return [];
		const has = [...kinds].join(", ");
		const reason = `Unexpected \`only="${only.join(" ")}"\`, which leaves nothing of the list \`${name}\`, expected a kind that it has: ${has || "none yet"}`;
		return [{ rule: "help-list" as const, reason, place }];
	});
}

/** When the author last looked at a link, as she says. */
export interface Checked {
	readonly day: string;
	readonly place?: Position;
}

/** No link of a list was looked at on a day to come: it would never seem old. */
export const checkedAhead = (all: readonly Checked[], today: string): Finding[] =>
	all
		.filter(({ day }) => /^\d{4}-\d{2}-\d{2}$/.test(day) && day > today)
		.map(({ day, place }) => ({
			rule: "date-ahead",
			reason: `Unexpected day to come \`${day}\` for \`checked\`, expected the day on which you last looked at it`,
			place,
		}));
