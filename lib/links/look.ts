import type { Answer, Client, Method } from "#lib/links/client.ts";
import type { Clock } from "#lib/links/clock.ts";
import { follow, type Trail } from "#lib/links/follow.ts";
import type { Hosts } from "#lib/links/hosts.ts";
import type { Finding } from "#lib/links/observation.ts";
import { retryAfter } from "#lib/links/retry-after.ts";
import { sightOf } from "#lib/links/sight.ts";

/** What a look at a link needs. */
interface Means {
	readonly client: Client;
	readonly hosts: Hosts;
	readonly clock: Clock;
	/** whether names can be looked up at all, just now */
	readonly isOnline: () => Promise<boolean>;
}

/** What a look found. */
export interface Look {
	readonly finding: Finding;
	/** no word from the server, however often it was asked */
	readonly silent: boolean;
	/** perhaps no more than that this machine is off the network */
	readonly offline: boolean;
}

/** Waits before the second and the third try. Milliseconds. */
const backOff = [2000, 8000] as const;
/** A server that wants to be left alone for longer is asked another day. Milliseconds. */
const longestWait = 30_000;

/**
 * Looks at one link: with HEAD, which costs its server little; with GET where that does not do; again after a while
 * where the trouble may pass.
 *
 * @throws only when the signal says stop
 */
export async function lookAt(url: URL, means: Means, signal: AbortSignal): Promise<Look> {
	const walk = (method: Method) => follow(url, method, (...asked) => ask(means, ...asked), signal);
	let trail = await walk("HEAD");
	if (isDoubtful(trail)) trail = await walk("GET");
	for (const [tries, usual] of backOff.entries()) {
		const wait = waitBefore(trail, tries, usual);
		if (wait === undefined) break;
		await means.clock.wait(wait, signal);
		trail = await walk("GET");
	}
	const trouble = "kind" in trail.end ? trail.end.kind : "lasting";
	return {
		finding: sightOf(url, trail),
		silent: trouble === "slow" || trouble === "passing",
		offline: trouble !== "lasting" && !(await means.isOnline()),
	};
}

function ask({ client, hosts }: Means, url: URL, method: Method, signal: AbortSignal): Promise<Answer> {
	return hosts.visit(url.hostname, signal, async () => {
		const answer = await client.ask(url, method, signal);
		const wait = retryAfter(answer);
		// Whoever asks for less is asked for less: by the other links to that host, too.
		if (wait !== undefined) hosts.leaveAlone(url.hostname, Math.min(wait, longestWait));
		return answer;
	});
}

/** Whether HEAD may be what was wrong: many servers know it badly. One that is busy is not asked twice. */
function isDoubtful({ end }: Trail): boolean {
	return "status" in end && end.status >= 400 && !isPassing(end.status);
}

const isPassing = (status: number): boolean =>
	[408, 425, 429].includes(status) || (status >= 500 && status !== 501);

/** How long to wait before trying again; undefined when that is no use. */
function waitBefore({ end }: Trail, tries: number, usual: number): number | undefined {
	if (!("status" in end)) {
		if (end.kind === "slow") return tries === 0 ? usual : undefined;
		return end.kind === "passing" ? usual : undefined;
	}
	if (!isPassing(end.status)) return undefined;
	const wanted = retryAfter(end) ?? 0;
	return wanted > longestWait ? undefined : Math.max(wanted, usual);
}
