import { type Span, upTo } from "#lib/links/observation.ts";

/** What is known of a link. Days are those on which it was first seen so. */
export type Verdict =
	| { readonly state: "fine"; readonly since: string }
	/** for good, to another address */
	| { readonly state: "moved"; readonly since: string; readonly to: string }
	/** it leads to the front page of a site, and so most likely to nothing that was meant */
	| { readonly state: "home"; readonly since: string; readonly to: string }
	/** seen gone on two days or more, and not otherwise in between */
	| { readonly state: "gone"; readonly since: string }
	/** seen gone, on one day only */
	| { readonly state: "unsure"; readonly since: string }
	/** the last look told nothing for sure */
	| { readonly state: "unknown"; readonly since: string; readonly why: string }
	/** nobody has looked yet */
	| { readonly state: "unseen" };

/**
 * What looks at a link say of it. The last one decides; that a link is gone takes two, on different days. Looks that told
 * nothing count neither for nor against it.
 *
 * @param spans oldest first
 * @param today looks of a later day are none
 */
export function verdictOf(spans: readonly Span[], today: string): Verdict {
	const seen = upTo(spans, today);
	const last = seen.at(-1);
	if (!last) return { state: "unseen" };
	const { saw, first: since, status, to, why } = last;
	if (saw === "gone") return goneVerdict(seen, last.last);
	if (saw === "unclear")
		return { state: "unknown", since, why: why ?? (status ? `it answers ${status}` : "it did not answer") };
	return to === undefined || saw === "fine" ? { state: "fine", since } : { state: saw, since, to };
}

function goneVerdict(seen: readonly Span[], last: string): Verdict {
	const alive = seen.findLastIndex(({ saw }) => saw !== "gone" && saw !== "unclear");
	const since = seen.slice(alive + 1).find(({ saw }) => saw === "gone")?.first ?? last;
	return { state: since < last ? "gone" : "unsure", since };
}
