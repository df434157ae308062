import type { History } from "#lib/links/history-file.ts";
import { linkKey } from "#lib/links/link-key.ts";
import { verdictOf } from "#lib/links/verdict.ts";

/** What pages for readers need to know of a link. */
interface Health {
	/** `unknown`: nobody has looked, or nothing is sure; a link is then shown as it is written */
	readonly state: "fine" | "moved" | "gone" | "unknown";
	/** the address of a kept copy that the author has said yes to */
	readonly archived?: string;
}

/** What `npm run links` has found out, for pages: by the address of a link, as it is written. */
export function healthIn(history: History, today: string): (url: string) => Health {
	return (url) => {
		const { seen = [], archived } = history.get(linkKey(url) ?? "") ?? {};
		const { state } = verdictOf(seen, today);
		return {
			state: state === "fine" || state === "moved" || state === "gone" ? state : "unknown",
			...(archived && { archived }),
		};
	};
}
