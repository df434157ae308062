import type { Answer, Method } from "#lib/links/client.ts";
import { type Failure, toFailure } from "#lib/links/failures.ts";

/** A redirect. */
interface Hop {
	readonly status: number;
	/** where it leads, whole */
	readonly to: URL;
}

/** Where a link led, and what was there. */
export interface Trail {
	readonly hops: readonly Hop[];
	readonly end: Answer | Failure;
}

/** Browsers follow twenty; nobody means more than a few. */
const most = 10;
/** Longer than any address that is meant for people. */
const longest = 4000;

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

type Ask = (url: URL, method: Method, signal: AbortSignal) => Promise<Answer>;

/**
 * Follows a link wherever it leads. A request that fails is the end of the trail.
 *
 * @throws only when the signal says stop
 */
export async function follow(start: URL, method: Method, ask: Ask, signal: AbortSignal): Promise<Trail> {
	const hops: Hop[] = [];
	let at = start;
	for (;;) {
		const answer = await ask(at, method, signal).catch((error: unknown) => {
			signal.throwIfAborted();
			return toFailure(error);
		});
		if (!("status" in answer) || !redirects.has(answer.status)) return { hops, end: answer };
		const to = toTarget(answer.location, at);
		const why = whyNotFollowed(to, [start, ...hops.map((hop) => hop.to)]);
		if (!to || why) return { hops, end: { kind: "lasting", why: why ?? "" } };
		hops.push({ status: answer.status, to });
		at = to;
	}
}

function toTarget(location: string | undefined, from: URL): URL | undefined {
	if (location === undefined || !URL.canParse(location, from)) return undefined;
	const to = new URL(location, from);
	to.hash = "";
	return to;
}

function whyNotFollowed(to: URL | undefined, before: readonly URL[]): string | undefined {
	if (!to) return "it leads on without saying where";
	if (!/^https?:$/.test(to.protocol)) return `it leads to a program (${to.protocol}), not to a page`;
	if (to.href.length > longest) return "it leads to an address that is too long";
	if (before.some(({ href }) => href === to.href)) return "it leads round in a circle";
	if (before.length > most) return `it leads on more than ${most} times`;
	return undefined;
}
