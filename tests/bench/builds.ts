import { flip, verifySite, writeBlog } from "#tests/bench/blog.ts";
import type { BenchPost } from "#tests/bench/corpus.ts";
import { type Engine, forget, startCommand } from "#tests/bench/engines.ts";
import { measure, type Sample } from "#tests/bench/measure.ts";

/** The builds that are measured, as a table calls them. */
export const builds = ["from nothing", "nothing changed", "one flag flipped"] as const;

export type Build = (typeof builds)[number];

/** What each build took. */
export type BuildSamples = Readonly<Record<Build, Sample>>;

/**
 * Builds a blog from nothing, again as it is, and with one draft published.
 *
 * @throws when a build fails, or its site is not right
 */
export async function measureBuilds(engine: Engine, posts: readonly BenchPost[]): Promise<BuildSamples> {
	writeBlog(engine, posts);
	forget(engine);
	const drafts = posts.filter(({ draft }) => draft);
	const draft = drafts[Math.floor(drafts.length / 2)];
	if (!draft) throw new Error(`Of ${posts.length} posts none is a draft`);
	const published = new Set(posts.filter(({ draft }) => !draft).map(({ slug }) => slug));
	const build = async (kind: Build) => {
		const what = `${posts.length} posts, ${engine.revision.name}, build ${kind}`;
		const sample = await measure(what, () => startCommand(engine, "build"));
		verifySite(engine, posts, published);
		return sample;
	};
	const first = await build("from nothing");
	const second = await build("nothing changed");
	flip(engine, draft);
	published.add(draft.slug);
	const third = await build("one flag flipped");
	return { "from nothing": first, "nothing changed": second, "one flag flipped": third };
}
