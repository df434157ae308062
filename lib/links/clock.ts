import { setTimeout } from "node:timers/promises";

/** Time, for waiting politely. */
export interface Clock {
	/** milliseconds since any fixed moment */
	readonly now: () => number;
	/** rejects when the signal says stop */
	readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const realClock: Clock = {
	now: () => performance.now(),
	wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
