import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import pLimit from "p-limit";
import { stampOf } from "#lib/files/stamp.ts";
import { hashOf, pictureCache } from "#lib/images/cache.ts";
import { mostBytes } from "#lib/images/format.ts";
import { type Located, locate } from "#lib/images/locate.ts";
import { PictureProblem } from "#lib/images/problem.ts";
import { filesOf, type Picture, type PictureFacts, type Variant } from "#lib/images/variants.ts";

export type { Picture };

/** A picture, or why there is none, as a message. */
type FoundPicture = { readonly picture: Picture } | { readonly reason: string };

/** Pictures in work at once. More than a few would only take memory: each holds its file and all its pixels. */
const limit = pLimit(Math.min(4, availableParallelism()));

const known = new Map<string, { stamp: string; outcome: Promise<Picture | PictureProblem> }>();

/**
 * Finds the picture that a post shows, and looks through it once, whichever process was first to do so.
 *
 * @param src as the post writes it: `car.jpg`
 * @param postFile absolute path of the post
 * @param root the blog folder, links resolved: nothing outside it is read
 */
export async function findPicture(src: string, postFile: string, root: string): Promise<FoundPicture> {
	const located = locate(src, postFile, root);
	if ("reason" in located) return located;
	const stamp = stampOf(located.stats);
	let entry = known.get(located.file);
	if (entry?.stamp !== stamp) {
		entry = { stamp, outcome: lookAt(located) };
		known.set(located.file, entry);
	}
	const outcome = await entry.outcome;
	if (!(outcome instanceof PictureProblem)) return { picture: outcome };
	return { reason: `Unexpected ${outcome.found} in \`${src}\`, expected ${outcome.expected}` };
}

async function lookAt({
	file,
	stats,
}: Exclude<Located, { reason: string }>): Promise<Picture | PictureProblem> {
	const cache = pictureCache();
	const hash = cache.hashOf(file, stats);
	const facts = hash === undefined ? undefined : cache.factsOf(hash);
	if (hash !== undefined && facts) return { ...facts, hash, source: file };
	if (stats.size > mostBytes) {
		const found = `${Math.ceil(stats.size / 1e6)} megabytes`;
		return new PictureProblem(found, `at most ${mostBytes / 1e6}: make it smaller`);
	}
	return limit(async () => {
		try {
			const bytes = await readFile(/* turbopackIgnore: true */ file);
			const hash = hashOf(bytes);
			const facts = cache.factsOf(hash) ?? (await lookThrough(bytes));
			cache.remember(file, stats, hash, facts);
			return { ...facts, hash, source: file };
		} catch (error) {
			return error instanceof PictureProblem ? error : unreadable(error);
		}
	});
}

/** Loaded only now: a run that meets no new picture needs no decoder. */
const lookThrough = async (bytes: Buffer): Promise<PictureFacts> =>
	(await import("#lib/images/inspect.ts")).inspect(bytes);

function unreadable(error: unknown): PictureProblem {
	const code = (error as NodeJS.ErrnoException).code ?? "error";
	return new PictureProblem(`${code} on opening the file`, "to read it: look at its permissions");
}

/**
 * The files that readers get of a picture, absolute, by name. Those that are not kept from an earlier time are made.
 *
 * @throws when the picture changed meanwhile, or the cache cannot be written
 */
export async function pictureFiles(
	picture: Picture,
	variants: readonly Variant[] = filesOf(picture),
): Promise<Map<string, string>> {
	const cache = pictureCache();
	const missing = variants.filter(({ name }) => !cache.made(name));
	if (missing.length > 0) await limit(() => make(picture, missing));
	return new Map(variants.map(({ name }) => [name, cache.made(name) ?? broken(picture)]));
}

async function make(picture: Picture, missing: readonly Variant[]): Promise<void> {
	const bytes = await readFile(/* turbopackIgnore: true */ picture.source);
	// Its name was told to readers already: what it is made of must be what it was named after.
	if (hashOf(bytes) !== picture.hash) broken(picture);
	const { makeVariants } = await import("#lib/images/make.ts");
	for await (const [{ name }, made] of makeVariants(bytes, picture, missing)) pictureCache().keep(name, made);
}

function broken({ source }: Picture): never {
	throw new Error(`The picture ${source} changed while it was made: try again`);
}
