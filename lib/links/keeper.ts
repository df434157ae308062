import { setMaxListeners } from "node:events";
import type { LookupFunction } from "node:net";
import { type ClientOptions, openClient } from "#lib/links/client.ts";
import { type Clock, realClock } from "#lib/links/clock.ts";
import { changeHistory, readHistory } from "#lib/links/history.ts";
import { politeTo } from "#lib/links/hosts.ts";
import { type Journal, openJournal, withSeen } from "#lib/links/journal.ts";
import { inLanes } from "#lib/links/lanes.ts";
import { lookAt } from "#lib/links/look.ts";
import { onlineTest } from "#lib/links/online.ts";

/** Links looked at side by side, all told and to one host; milliseconds between two requests to one host. */
const manners = { lanes: 24, perHost: 2, gap: 200 };

/** A round of looking at links. */
export interface Round {
	/** the blog's, absolute: the history is kept there */
	readonly folder: string;
	/** absolute; what was seen is written down there until it is in the history */
	readonly journal: string;
	/** addresses of links, as `linkKey` makes them */
	readonly urls: readonly string[];
	readonly today: string;
	readonly signal: AbortSignal;
	/** told how many are done, of how many that were not looked at today */
	readonly onProgress?: (done: number, of: number) => void;
	readonly web: ClientOptions;
	readonly clock?: Clock;
	readonly gap?: number;
}

/** How far it came. */
export interface Outcome {
	/** links looked at in this round */
	readonly looked: number;
	/** links that were looked at earlier today */
	readonly known: number;
	/** links that it did not come to */
	readonly left: number;
}

/**
 * Looks at every link that was not looked at today, and puts what it finds into the history. When it is told to stop, what
 * was found is kept, and only links under way are left for the next round; the same when it is killed.
 *
 * @throws when the history cannot be read or written
 */
export async function goRound(round: Round): Promise<Outcome> {
	const { folder, urls, today, signal, onProgress = () => {} } = round;
	// Every link under way listens to it.
	setMaxListeners(0, signal);
	const journal = openJournal(round.journal);
	settle(folder, journal, today);
	const history = readHistory(folder).value;
	const due = urls.filter((url) => history.get(url)?.seen.at(-1)?.last !== today);
	let looked = 0;
	try {
		onProgress(0, due.length);
		await lookAtAll(round, due, (url, observation) => {
			journal.add({ url, observation });
			looked++;
			onProgress(looked, due.length);
		});
	} catch (error) {
		if (!signal.aborted) throw error;
	} finally {
		settle(folder, journal, today);
	}
	return { looked, known: urls.length - due.length, left: due.length - looked };
}

/** Puts what is written down into the history. */
function settle(folder: string, journal: Journal, today: string): void {
	const seen = journal.read();
	changeHistory(folder, (history) => withSeen(history, seen, today));
	journal.clear();
}

type OnSeen = (url: string, observation: Parameters<Journal["add"]>[0]["observation"]) => void;

async function lookAtAll(round: Round, due: readonly string[], onSeen: OnSeen): Promise<void> {
	const { web, today, signal, clock = realClock, gap = manners.gap } = round;
	const client = openClient(web);
	const hosts = politeTo({ perHost: manners.perHost, gap }, clock);
	const online = onlineTest(web.lookup as LookupFunction | undefined);
	const means = { client, hosts, clock, isOnline: online.isOnline };
	try {
		await inLanes(
			due.map((url) => new URL(url)),
			manners,
			async (url) => {
				const look = await lookAt(url, means, signal);
				if (look.finding.status) online.answered(url.hostname);
				return look;
			},
			({ href }, finding) => onSeen(href, { ...finding, day: today }),
		);
	} finally {
		await client.close();
	}
}
