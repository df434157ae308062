import { setMaxListeners } from "node:events";
import { type ClientOptions, openClient } from "#lib/links/client.ts";
import { type Clock, realClock } from "#lib/links/clock.ts";
import { changeHistory, readHistory } from "#lib/links/history.ts";
import type { History } from "#lib/links/history-file.ts";
import { politeTo } from "#lib/links/hosts.ts";
import { type Journal, openJournal, withSeen } from "#lib/links/journal.ts";
import { inLanes } from "#lib/links/lanes.ts";
import { type Look, lookAt } from "#lib/links/look.ts";
import { onlineTest } from "#lib/links/online.ts";

/** Links looked at side by side, all told and to one host; milliseconds between two requests to one host. */
const manners = { lanes: 24, perHost: 2, gap: 200 };

/** Looks in a row that may have failed for want of a network, before the round ends. */
const patience = 24;

/** A round of looking at links. */
export interface Round {
	/** the blog's, absolute: the history is kept there */
	readonly folder: string;
	/** absolute; what was seen is written down there until it is in the history */
	readonly journal: string;
	/** addresses of links, as `linkKey` makes them */
	readonly urls: readonly string[];
	/** when known, all links that there are: what the history has of others is not needed any more */
	readonly all?: ReadonlySet<string>;
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
	/** it ended since this machine is off the network */
	readonly offline: boolean;
}

class OffNetwork extends Error {}

/**
 * Looks at every link that was not looked at today, and puts what it finds into the history. When it is told to stop, what
 * was found is kept, and only links under way are left for the next round; the same when it is killed.
 *
 * @throws when the history cannot be read or written
 */
export async function goRound(round: Round): Promise<Outcome> {
	const { folder, urls, all, today, signal, onProgress = () => {} } = round;
	// Every link under way listens to it.
	setMaxListeners(0, signal);
	const journal = openJournal(round.journal);
	settle(folder, journal, (history) => history, today);
	const history = readHistory(folder).value;
	const due = urls.filter((url) => history.get(url)?.seen.at(-1)?.last !== today);
	let looked = 0;
	let offline = false;
	onProgress(0, due.length);
	const record = (url: URL, { finding }: Look) => {
		journal.add({ url: url.href, observation: { ...finding, day: today } });
		onProgress(++looked, due.length);
	};
	try {
		await lookAtAll(round, due, record);
	} catch (error) {
		offline = error instanceof OffNetwork;
		if (!offline && !signal.aborted) throw error;
	} finally {
		settle(folder, journal, (known) => onlyOf(known, all), today);
	}
	return { looked, known: urls.length - due.length, left: due.length - looked, offline };
}

/** Puts what is written down into the history. */
function settle(
	folder: string,
	journal: Journal,
	change: (history: History) => History,
	today: string,
): void {
	const seen = journal.read();
	changeHistory(folder, (history) => change(withSeen(history, seen, today)));
	journal.clear();
}

const onlyOf = (history: History, all: ReadonlySet<string> | undefined): History =>
	all ? new Map([...history].filter(([url]) => all.has(url))) : history;

/** @throws when this machine is off the network, or the round is to stop */
async function lookAtAll(
	round: Round,
	due: readonly string[],
	record: (url: URL, look: Look) => void,
): Promise<void> {
	const { web, signal, clock = realClock, gap = manners.gap } = round;
	const client = openClient(web);
	const hosts = politeTo({ perHost: manners.perHost, gap }, clock);
	const { isOnline, hasAnswered } = onlineTest(web.lookup);
	/** what may have been no more than want of a network */
	const held: [URL, Look][] = [];
	let inRow = 0;
	const look = async (url: URL) => {
		if (inRow >= patience) throw new OffNetwork();
		const found = await lookAt(url, { client, hosts, clock, isOnline }, signal);
		if (found.finding.status) hasAnswered(url.hostname);
		inRow = found.offline ? inRow + 1 : 0;
		return found;
	};
	try {
		await inLanes(
			due.map((url) => new URL(url)),
			manners,
			look,
			(url, found) => (found.offline ? held.push([url, found]) : record(url, found)),
		);
		if (held.length > 0 && !(await isOnline())) throw new OffNetwork();
		for (const [url, found] of held) record(url, found);
	} finally {
		await client.close();
	}
}
