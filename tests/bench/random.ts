/** Numbers that look like chance and are the same for the same seed. */
export interface Random {
	/** a whole number from 0 to `below` − 1 */
	readonly below: (below: number) => number;
	readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** A linear congruential generator (the numbers of Numerical Recipes): enough for texts that nobody reads. */
export function randomOf(seed: number): Random {
	let state = seed >>> 0;
	const below = (limit: number): number => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	return { below, pick: (list) => list[below(list.length)] ?? list[0] };
}
