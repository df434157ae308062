import { goRound, type Outcome, type Round } from "#lib/links/keeper.ts";

/** How far a round came, and whether that was where somebody ended it. */
export interface Ended extends Outcome {
	readonly stopped: boolean;
}

/** Looks at links until that is done, or Ctrl+C ends it in order; a second Ctrl+C does not wait. */
export async function untilInterrupted(round: Omit<Round, "signal">): Promise<Ended> {
	const stop = new AbortController();
	const onInterrupt = () => stop.abort();
	process.once("SIGINT", onInterrupt).once("SIGTERM", onInterrupt);
	try {
		const outcome = await goRound({ ...round, signal: stop.signal });
		return { ...outcome, stopped: stop.signal.aborted && outcome.left > 0 };
	} finally {
		process.off("SIGINT", onInterrupt).off("SIGTERM", onInterrupt);
	}
}
