import { flip, verifySite, writeBlog } from "#tests/bench/blog.ts";
import type { BenchPost } from "#tests/bench/corpus.ts";
import { type Engine, forget, startCommand } from "#tests/bench/engines.ts";
import { measure, type Sample } from "#tests/bench/measure.ts";

/** The builds that are measured, as a table calls them. */
export const builds = ["from nothing", "nothing changed", "one flag flipped"] as const;

export type Build = (typeof builds)[number];

/** Samples of each build, one a run. */
export type BuildSamples = Readonly<Record<Build, readonly Sample[]>>;

/**
 * Builds a blog from nothing, again as it is, and with one draft published: `runs` times, each engine in its turn, so that
 * the moods of the machine meet all of them.
 *
 * @throws when a build fails, or its site is not right
 */
export async function measureBuilds(
	engines: readonly Engine[],
	posts: readonly BenchPost[],
	runs: number,
): Promise<Map<Engine, BuildSamples>> {
	const found = new Map(engines.map((engine) => [engine, emptySamples()]));
	for (let run = 0; run < runs; run++) {
		// Whoever was first is last the next time.
		const turn = run % 2 === 0 ? engines : [...engines].reverse();
		for (const engine of turn)
			for (const [build, sample] of await buildThrice(engine, posts)) found.get(engine)?.[build].push(sample);
	}
	return found;
}

const emptySamples = (): Record<Build, Sample[]> => ({
	"from nothing": [],
	"nothing changed": [],
	"one flag flipped": [],
});

async function buildThrice(engine: Engine, posts: readonly BenchPost[]): Promise<[Build, Sample][]> {
	writeBlog(engine, posts);
	forget(engine);
	const published = new Set(posts.filter(({ draft }) => !draft).map(({ slug }) => slug));
	const samples: [Build, Sample][] = [];
	const build = async (kind: Build) => {
		const what = `${posts.length} posts, ${engine.revision.name}, build ${kind}`;
		samples.push([kind, await measure(what, () => startCommand(engine, "build"))]);
		verifySite(engine, posts, published);
	};
	await build("from nothing");
	await build("nothing changed");
	const drafts = posts.filter(({ draft }) => draft);
	const draft = drafts[Math.floor(drafts.length / 2)];
	if (!draft) throw new Error(`Of ${posts.length} posts none is a draft`);
	flip(engine, draft);
	published.add(draft.slug);
	await build("one flag flipped");
	return samples;
}
