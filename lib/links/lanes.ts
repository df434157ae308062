import pLimit from "p-limit";
import type { Look } from "#lib/links/look.ts";

/** How many links to look at side by side. */
interface Width {
	readonly lanes: number;
	readonly perHost: number;
}

/** Links in a row whose host said nothing, before the rest of that host's are left for another day. */
const patience = 4;

const unasked: Look = {
	finding: { saw: "unclear", why: "its host did not answer just now" },
	silent: true,
	offline: false,
};

interface Queue {
	readonly urls: URL[];
	/** links in a row without a word from the host */
	silent: number;
}

/**
 * Looks at links, each host's one after the other, a few hosts at a time. A host that does not answer holds up its own
 * links only, and not for ever.
 *
 * @param look rejects when it is to stop
 * @param onSeen told what was found, link by link
 */
export async function inLanes(
	urls: readonly URL[],
	{ lanes, perHost }: Width,
	look: (url: URL) => Promise<Look>,
	onSeen: (url: URL, look: Look) => void,
): Promise<void> {
	const limit = pLimit(lanes);
	const queues = [...byHost(urls).values()];
	// First one lane for each host, then a second one.
	const all = Array.from({ length: perHost }, () => queues.map((queue) => limit(() => lane(queue)))).flat();
	const ended = await Promise.allSettled(all);
	const failed = ended.find((each) => each.status === "rejected");
	if (failed) throw failed.reason;

	/** The first that is to stop leaves nothing to do for the others. */
	function stop(error: unknown): never {
		for (const { urls } of queues) urls.length = 0;
		throw error;
	}

	async function lane(queue: Queue): Promise<void> {
		for (let url = queue.urls.shift(); url; url = queue.urls.shift()) {
			if (queue.silent >= patience) {
				onSeen(url, unasked);
				continue;
			}
			const found = await look(url).catch(stop);
			queue.silent = found.silent ? queue.silent + 1 : 0;
			onSeen(url, found);
		}
	}
}

function byHost(urls: readonly URL[]): Map<string, Queue> {
	const hosts = new Map<string, Queue>();
	for (const url of urls) {
		const queue = hosts.get(url.hostname) ?? { urls: [], silent: 0 };
		queue.urls.push(url);
		hosts.set(url.hostname, queue);
	}
	return hosts;
}
