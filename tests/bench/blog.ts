import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type BenchPost, flipped } from "#tests/bench/corpus.ts";
import type { Engine } from "#tests/bench/engines.ts";
import { removeFolder } from "#tests/bench/temporary.ts";

const settings = "title: A blog to measure with\nurl: https://blog.example\n";

/** Gives an engine a blog, in the place of the one it had. */
export function writeBlog({ posts: folder }: Engine, posts: readonly BenchPost[]): void {
	removeFolder(folder);
	mkdirSync(folder);
	writeFileSync(path.join(folder, "_site.yaml"), settings);
	for (const { file, text } of posts) writeFileSync(path.join(folder, file), text);
}

/** Publishes a draft. */
export function flip({ posts }: Engine, { file, text }: BenchPost): void {
	writeFileSync(path.join(posts, file), flipped(text));
}

/**
 * Looks whether the site is what it should be, so that nothing quick and wrong is ever measured.
 *
 * @param published slugs of posts that readers should get; the others none of
 * @throws when a page is missing, or there is one of a draft
 */
export function verifySite(
	{ out }: Engine,
	posts: readonly BenchPost[],
	published: ReadonlySet<string>,
): void {
	const there = new Set(existsSync(out) ? readdirSync(out) : []);
	for (const { slug } of posts) {
		if (there.has(slug) === published.has(slug)) continue;
		const what = published.has(slug) ? "has no page of the post" : "has a page of the draft";
		throw new Error(`The site in ${out} ${what} /${slug}/`);
	}
}
