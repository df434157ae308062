import pLimit from "p-limit";
import type { Staging } from "#lib/export/folder.ts";
import { hashOf } from "#lib/export/keys.ts";
import { pageAt } from "#lib/export/plan.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { type SearchPart, searchParts } from "#lib/site/search.ts";

/** A part of the index, with what it is made from. */
export interface KeyedPart extends SearchPart {
	readonly key: string;
	/** Pagefind's own files stand with this one */
	readonly first: boolean;
}

/** @param searched what can be searched of a page, by its file */
export function partsOf(edition: PublicEdition, searched: ReadonlyMap<string, string>): KeyedPart[] {
	return searchParts(edition).map((part, index) => {
		const first = index === 0;
		const texts = part.addresses.map((address) => searched.get(pageAt(address)));
		return {
			...part,
			first,
			key: hashOf(JSON.stringify(["search", part.name, first, part.addresses, texts])),
		};
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

/** Makes the search index, in a program of its own, while pages are made here. */
export interface Indexer {
	/** begins with a part; its pages stand in the new site when `written` says so */
	readonly begin: (part: KeyedPart, written: Promise<void>) => void;
	/** the files of all that was begun, with `/`, and what each was made from; throws when Pagefind cannot read a page */
	readonly end: () => Promise<[file: string, key: string][]>;
	/** ends the program, which would keep this one from ending, once nothing is written any more */
	readonly close: () => Promise<void>;
}

/**
 * Starts the program with the first part. It reads pages as readers get them: so nothing can be found that is not public.
 *
 * @param staging where the pages are, and the index goes
 */
export function openIndexer(staging: Staging): Indexer {
	const limit = pLimit(atOnce);
	const work: Promise<[string, string][]>[] = [];
	let closing = false;
	const write = async (part: KeyedPart, written: Promise<void>) => {
		if (closing) return [];
		// The program takes a moment to start.
		const empty = handled(emptyIndex());
		await written;
		return writePart(staging, part, await empty);
	};
	return {
		begin: (part, written) => work.push(handled(limit(write, part, written))),
		end: async () => (await Promise.all(work)).flat(),
		close: async () => {
			closing = true;
			if (work.length === 0) return;
			await Promise.allSettled(work);
			await (await import("pagefind")).close();
		},
	};
}

async function emptyIndex() {
	const { createIndex } = await import("pagefind");
	return createIndex({ writePlayground: false, excludeSelectors });
}

/** Whoever comes to use it is told; nobody may, when something else fails first. */
function handled<T>(promise: Promise<T>): Promise<T> {
	promise.catch(() => {});
	return promise;
}

async function writePart(
	staging: Staging,
	part: KeyedPart,
	{ index: made, errors }: Awaited<ReturnType<typeof emptyIndex>>,
): Promise<[string, string][]> {
	if (!made) throw new Error(`The search index could not be made: ${errors.join("; ")}`);
	await Promise.all(
		part.addresses.map((url) => made.addHTMLFile({ url, content: staging.read(pageAt(url)) })),
	);
	const { files } = await made.getFiles();
	await made.deleteIndex();
	return files.flatMap(({ path, content }) => {
		const name = path.replaceAll("\\", "/");
		if (!index.test(name) && !(part.first && program.test(name))) return [];
		const file = `pagefind/${part.name}/${name}`;
		staging.write(file, Buffer.from(content));
		return [[file, part.key]];
	});
}
