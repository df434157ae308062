import { readHistory } from "#lib/links/history.ts";
import { linkKey } from "#lib/links/link-key.ts";
import { verdictOf } from "#lib/links/verdict.ts";

/** What pages for readers need to know of a link. */
export interface Health {
	/** `unknown`: nobody has looked, or nothing is sure; a link is then shown as it is written */
	readonly state: "fine" | "moved" | "gone" | "unknown";
	/** the address of a kept copy that the author has said yes to */
	readonly archived?: string;
}

/**
 * What `npm run links` has found out, for pages: read from the disk, never from the network.
 *
 * @param folder of the blog, absolute
 */
export function healthIn(folder: string, today: string): (url: string) => Health {
	const history = readHistory(folder).value;
	return (url) => {
		const { seen = [], archived } = history.get(linkKey(url) ?? "") ?? {};
		const { state } = verdictOf(seen, today);
		return {
			state: state === "fine" || state === "moved" || state === "gone" ? state : "unknown",
			...(archived && { archived }),
		};
	};
}
