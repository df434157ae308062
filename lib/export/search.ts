import type { Crew } from "#lib/crew.ts";
import type { Staging } from "#lib/export/folder.ts";
import { pageAt } from "#lib/export/plan.ts";
import { hashOf } from "#lib/files/hash.ts";
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

/** Makes the search index beside pages. */
export interface Indexer {
	/** begins with a part; its pages stand in the new site when `written` says so */
	readonly begin: (part: KeyedPart, written: Promise<void>) => void;
	/** the files of all that was begun, with `/`, and what each was made from; throws when Pagefind cannot read a page */
	readonly end: () => Promise<[file: string, key: string][]>;
	/** returns when nothing is written any more */
	readonly close: () => Promise<void>;
}

/**
 * Has parts of the index made from pages as readers get them: so nothing can be found that is not public.
 *
 * @param staging where the pages are, and the index goes
 */
export function openIndexer(staging: Staging, crew: Crew): Indexer {
	const work: Promise<[string, string][]>[] = [];
	let closing = false;
	const write = async (part: KeyedPart, written: Promise<void>): Promise<[string, string][]> => {
		await written;
		const pages = part.addresses.map((address) => ({ address, file: staging.at(pageAt(address)) }));
		const files = closing ? [] : await crew.index(pages, part.first);
		return files.map(({ name, content }) => {
			const file = `pagefind/${part.name}/${name}`;
			staging.write(file, content);
			return [file, part.key];
		});
	};
	return {
		begin: (part, written) => {
			const begun = write(part, written);
			// Whoever waits for the end is told; nobody may, when something else fails first.
			begun.catch(() => {});
			work.push(begun);
		},
		end: async () => (await Promise.all(work)).flat(),
		close: async () => {
			closing = true;
			await Promise.allSettled(work);
		},
	};
}
