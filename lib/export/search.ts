import pLimit from "p-limit";
import type { Staging } from "#lib/export/folder.ts";
import { hashOf } from "#lib/export/keys.ts";
import { fileAt } from "#lib/export/plan.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { type SearchPart, searchParts } from "#lib/site/search.ts";

/** A part of the index, with what it is made from. */
export interface KeyedPart extends SearchPart {
	readonly key: string;
	/** Pagefind's own files stand with this one */
	readonly first: boolean;
}

/** @param keyOf what the page at an address is made from */
export function partsOf(edition: PublicEdition, keyOf: (address: string) => string): KeyedPart[] {
	return searchParts(edition).map((part, index) => {
		const first = index === 0;
		return { ...part, first, key: hashOf(["search", part.name, first, ...part.addresses.map(keyOf)].join()) };
	});
}

/** Pagefind also offers looks of its own; our search page has its own. */
const index = /^(?:pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|(?:index|fragment|filter)\/.+)$/;
const program = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.[\w-]+\.pagefind)$/;

/**
 * What a post has around its prose, and the marks of its notes: an extract that begins with them says nothing. Pagefind
 * finds a title all the same, and weighs it more.
 */
const excludeSelectors = [
	".opening",
	".folded",
	".tags",
	".sr-only",
	"a.anchor",
	"[data-footnote-ref]",
	"[data-footnote-backref]",
];

/** Parts in work at once: while one is read, another is put in order. */
const atOnce = 2;

/** An empty index, which takes a moment to start. */
export type Indexer = ReturnType<typeof startIndexer>;

export function startIndexer() {
	const index = import("pagefind").then((pagefind) =>
		pagefind.createIndex({ writePlayground: false, excludeSelectors }),
	);
	// Whoever comes to use it is told; nobody may, when something else fails first.
	index.catch(() => {});
	return index;
}

/** Ends the program that makes indexes, which would keep this one from ending. */
export async function endIndexer(indexer: Indexer): Promise<void> {
	await indexer.catch(() => {});
	await (await import("pagefind")).close();
}

/**
 * Makes parts of the index that the search page looks things up in, from the pages as readers get them: so nothing can be
 * found that is not public.
 *
 * @param indexer for the first part
 * @returns the files written, with `/`, and what each was made from
 * @throws when Pagefind cannot read a page
 */
export async function writeSearchParts(
	staging: Staging,
	parts: readonly KeyedPart[],
	indexer: Indexer,
): Promise<[file: string, key: string][]> {
	const written: [string, string][] = [];
	const [first, ...rest] = parts;
	const write = async (part: KeyedPart) => {
		const { index: made, errors } = await (part === first ? indexer : startIndexer());
		if (!made) throw new Error(`The search index could not be made: ${errors.join("; ")}`);
		await Promise.all(
			part.addresses.map((url) =>
				made.addHTMLFile({ url, content: staging.read(`${fileAt(url)}index.html`) }),
			),
		);
		for (const { path, content } of (await made.getFiles()).files) {
			const name = path.replaceAll("\\", "/");
			if (!index.test(name) && !(part.first && program.test(name))) continue;
			const file = `pagefind/${part.name}/${name}`;
			staging.write(file, Buffer.from(content));
			written.push([file, part.key]);
		}
		await made.deleteIndex();
	};
	const limit = pLimit(atOnce);
	if (first) await limit.map([first, ...rest], write);
	return written;
}
