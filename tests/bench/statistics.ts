/** The middle of the values, or halfway between the two in the middle; undefined of none. */
export function median(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
	return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The least value that `share` of all values do not exceed (nearest rank); undefined of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Median of those values that are there; undefined when one is missing: it was not measured. */
export function medianOf(values: readonly (number | undefined)[]): number | undefined {
	const there = values.filter((value) => value !== undefined);
	return there.length === values.length ? median(there) : undefined;
}
