/**
 * Does something with each engine in its turn, `runs` times over, so that the moods of the machine meet all of them:
 * whoever was first is last the next time. One that fails is told of, and has no more turns.
 *
 * @returns what came of it, by engine and in the order of `engines`, without those that failed
 */
export async function inTurns<Engine, T>(
	engines: Iterable<Engine>,
	runs: number,
	work: (engine: Engine) => Promise<T>,
	onFailure: (engine: Engine, error: unknown) => void,
): Promise<Map<Engine, T[]>> {
	const found = new Map<Engine, T[]>();
	for (const engine of engines) found.set(engine, []);
	for (let run = 0; run < runs; run++) {
		const turn = [...found.keys()];
		for (const engine of run % 2 === 0 ? turn : turn.reverse()) {
			try {
				found.get(engine)?.push(await work(engine));
			} catch (error) {
				found.delete(engine);
				onFailure(engine, error);
			}
		}
	}
	return found;
}
