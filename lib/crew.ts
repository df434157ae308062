import { availableParallelism } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import Tinypool from "tinypool";
import { type BodySource, type BodyText, gistOf, isNew, keep, keptBody } from "#lib/bodies.ts";
import type { Card } from "#lib/site/card.ts";
import { cardBytes } from "#lib/site/card-picture.ts";

/** For less than this, starting threads takes longer than the work. */
const worthIt = 24;

/** Does long work on all cores, in threads of `lib/crew-worker.ts`. */
export interface Crew {
	/** renders what nothing is known of, and keeps it */
	readonly render: (
		sources: readonly BodySource[],
		onEach: (done: number, of: number) => void,
	) => Promise<void>;
	/** the bytes of a card; in the threads, when there are any by now */
	readonly card: (card: Card) => Promise<Uint8Array>;
	readonly dismiss: () => Promise<void>;
}

/** Threads start with the first work that is worth it. Commands run from a bundle have a worker; others work alone. */
export function hireCrew(): Crew {
	let pool: Tinypool | undefined;
	const bundle = process.env.GALLEY_BUNDLE;
	const threads = () => {
		const count = availableParallelism();
		pool ??= new Tinypool({
			filename: path.join(bundle ?? "", "worker.js"),
			runtime: "worker_threads",
			minThreads: count,
			maxThreads: count,
			// Megabytes: much is made and thrown away with each text.
			resourceLimits: { maxYoungGenerationSizeMb: 64 },
		});
		return pool;
	};
	const renderInThread = async (source: BodySource): Promise<void> =>
		keep(source, keptBody(source) ?? (await threads().run(textOf(source), { name: "renderSource" })));
	return {
		render: async (sources, onEach) => {
			const missing = sources.filter((source) => isNew(source));
			const inThreads = bundle !== undefined && missing.length >= worthIt;
			const limit = pLimit(2 * availableParallelism());
			let done = 0;
			const render = async (source: BodySource) => {
				await (inThreads ? renderInThread(source) : gistOf(source));
				onEach(++done, missing.length);
			};
			await Promise.all(missing.map((source) => limit(render, source)));
		},
		card: async (card) => (pool ? pool.run(card, { name: "cardBytes" }) : cardBytes(card)),
		dismiss: async () => pool?.destroy(),
	};
}

/** As plain data: threads are sent copies. */
const textOf = ({ path, slug, titleInBody, language, body }: BodySource): BodyText => ({
	path,
	slug,
	titleInBody,
	body,
	...(language !== undefined && { language }),
});
