import { tooMuch } from "#tests/bench/quiet.ts";
import { medianOf } from "#tests/bench/statistics.ts";

export type Unit = "s" | "ms" | "MB" | "kB" | "";

/** What was measured of one engine; undefined is what could not be. */
export interface Measured {
	readonly value: number | undefined;
	/** others were in the way */
	readonly disturbed: boolean;
}

/** One thing, measured of each engine; ours is the first. */
export interface Figure {
	readonly what: string;
	readonly unit: Unit;
	readonly of: readonly Measured[];
}

export const missing: Measured = { value: undefined, disturbed: false };

/** What does not depend on what others do, such as a size. */
export const exactly = (value: number | undefined): Measured => ({ value, disturbed: false });

/** What was measured while others used this share of the machine. */
export const amid = (value: number | undefined, others: number | undefined): Measured => ({
	value,
	disturbed: others !== undefined && others > tooMuch,
});

/** The median of samples, disturbed when most of them were. */
export function medianMeasured<T extends { readonly others: number | undefined }>(
	samples: readonly T[],
	take: (sample: T) => number | undefined,
): Measured {
	return amid(medianOf(samples.map(take)), medianOf(samples.map(({ others }) => others)));
}
