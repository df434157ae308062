import { availableParallelism } from "node:os";
import path from "node:path";
import pLimit from "p-limit";
import type Tinypool from "tinypool";
import { type Body, type BodySource, type BodyText, gistOf, isNew, keep, keptBody } from "#lib/bodies.ts";
import type { FaceName } from "#lib/content/schema.ts";
import { indexPages } from "#lib/export/index-pages.ts";
import { type AskedFont, makeFont, missingFonts } from "#lib/fonts.ts";

/** For less than this, starting threads takes longer than the work. */
const worthIt = 24;

/** Does long work on all cores, in threads of `lib/crew-worker.ts`. */
export interface Crew {
	/** renders what nothing is known of, and keeps it */
	readonly render: (
		sources: readonly BodySource[],
		onEach: (done: number, of: number) => void,
	) => Promise<void>;
	/** makes the fonts of a face that are not there yet */
	readonly fonts: (face: FaceName) => Promise<void>;
	/** makes a part of the search index, as `indexPages` does */
	readonly index: typeof indexPages;
	readonly dismiss: () => Promise<void>;
}

/**
 * Threads start with the first work that is worth it, and end when there is none for a while. Commands that run from a bundle
 * have threads; others work alone.
 */
export function hireCrew(): Crew {
	let pool: Promise<Tinypool> | undefined;
	const bundle = process.env.GALLEY_BUNDLE;
	// A thread has one Pagefind. The one that is started from here is there sooner; what comes meanwhile goes to other threads.
	const [here, away] = [pLimit(1), pLimit(Math.max(1, availableParallelism() - 1))];
	const run = async (name: string, task: unknown) => {
		pool ??= startThreads(bundle ?? "");
		return (await pool).run(task, { name });
	};
	const renderInThreads = async (sources: readonly BodySource[]): Promise<void> => {
		const texts = sources.filter((source) => !keptBody(source));
		const bodies: Body[] = texts.length > 0 ? await run("renderAll", texts.map(textOf)) : [];
		for (const [index, source] of texts.entries()) keep(source, bodies[index] as Body);
		for (const source of sources) await gistOf(source);
	};
	return {
		render: async (sources, onEach) => {
			const missing = sources.filter(isNew);
			const inThreads = bundle !== undefined && missing.length >= worthIt;
			const limit = pLimit(2 * availableParallelism());
			let done = 0;
			const render = async (some: readonly BodySource[]) => {
				await (inThreads ? renderInThreads(some) : Promise.all(some.map(gistOf)));
				done += some.length;
				onEach(done, missing.length);
			};
			await Promise.all(inBatches(missing).map((batch) => limit(render, batch)));
		},
		fonts: async (face) => {
			const make = bundle === undefined ? makeFont : (font: AskedFont) => run("makeFont", font);
			await Promise.all(missingFonts(face).map(make));
		},
		index: (pages, withProgram) =>
			bundle === undefined || here.activeCount === 0
				? here(indexPages, pages, withProgram)
				: away(run, "index", { pages, withProgram }),
		dismiss: async () => {
			await (await pool)?.destroy();
			pool = undefined;
		},
	};
}

async function startThreads(bundle: string): Promise<Tinypool> {
	const { default: Pool } = await import("tinypool");
	const count = availableParallelism();
	return new Pool({
		filename: path.join(bundle, "worker.cjs"),
		runtime: "worker_threads",
		minThreads: 0,
		maxThreads: count,
		// Milliseconds: while pages are made for the next part, too.
		idleTimeout: 2_000,
		// Megabytes: much is made and thrown away with each text.
		resourceLimits: { maxYoungGenerationSizeMb: 64 },
	});
}

/** Texts that a thread gets at once: one by one it would wait between them for this thread, which has other work. */
const batch = 16;

const inBatches = (sources: readonly BodySource[]): (readonly BodySource[])[] =>
	Array.from({ length: Math.ceil(sources.length / batch) }, (_, index) =>
		sources.slice(index * batch, (index + 1) * batch),
	);

/** As plain data: threads are sent copies. */
const textOf = ({ path, slug, titleInBody, language, body }: BodySource): BodyText => ({
	path,
	slug,
	titleInBody,
	body,
	...(language !== undefined && { language }),
});
