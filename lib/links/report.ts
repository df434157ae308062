import type { History } from "#lib/links/history-file.ts";
import type { LinkPlace, OutboundLinks } from "#lib/links/outbound.ts";
import { type Verdict, verdictOf } from "#lib/links/verdict.ts";

/** A link, what is known of it, and where it stands. */
export interface LinkReport {
	readonly url: string;
	readonly verdict: Verdict;
	/** the day of the last look */
	readonly looked?: string;
	/** the day on which it was last seen alive */
	readonly lastFine?: string;
	readonly archived?: string;
	readonly places: readonly LinkPlace[];
}

/** What is known of each link, in the order in which they stand in the blog. */
export function reportOn(links: OutboundLinks, history: History, today: string): LinkReport[] {
	return [...links].map(([url, places]) => {
		const { seen = [], archived } = history.get(url) ?? {};
		const looked = seen.at(-1)?.last;
		const lastFine = seen.findLast(({ saw }) => saw === "fine" || saw === "moved")?.last;
		return {
			url,
			verdict: verdictOf(seen, today),
			...(looked && { looked }),
			...(lastFine && { lastFine }),
			...(archived && { archived }),
			places,
		};
	});
}
