import { findSameLinks } from "#lib/checks/same-link.ts";
import type { HelpLink } from "#lib/content/help-link.ts";
import type { Finding } from "#lib/content/report.ts";

/** A list of ways to help as a post shows it. */
export interface ShownList {
	/** of a shared list; one that stands in the post has none */
	readonly name?: string;
	readonly links: readonly HelpLink[];
	readonly place?: Finding["place"];
}

/**
 * The lists of one post ask for each thing once.
 *
 * Why: readers who meet a list again wonder what is new in it.
 */
export function sameAcross(lists: readonly ShownList[]): Finding[] {
	const all = [...lists]
		.sort((a, b) => lineOf(a) - lineOf(b))
		.flatMap((list) => list.links.map(({ url }) => ({ url, list })));
	const said = new Set<ShownList>();
	return findSameLinks(all.map(({ url }) => url)).flatMap(({ index, first }): Finding[] => {
		const [again, before] = [all[index], all[first]];
		// Of links twice in one list, that list says so itself; of a list, one message is enough.
		if (!again || !before || again.list === before.list || said.has(again.list)) return [];
		said.add(again.list);
		const { name, place } = again.list;
		const where = `which the list in line ${lineOf(before.list)} has too`;
		const isSame = name !== undefined && name === before.list.name;
		const reason = isSame
			? `Unexpected list \`${name}\` with links that line ${lineOf(before.list)} shows already, expected it once, or other kinds of it: \`{only="read"}\``
			: `Unexpected address \`${again.url}\`, ${where}, expected it in one of them`;
		return [{ rule: "same-link", reason, place }];
	});
}

function lineOf({ place }: ShownList): number {
	return (place && "start" in place ? place.start : place)?.line ?? 0;
}
