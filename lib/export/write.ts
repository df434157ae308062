import { setImmediate as nextTurn } from "node:timers/promises";
import type { Crew } from "#lib/crew.ts";
import { copiedFiles } from "#lib/export/copies.ts";
import type { Staging } from "#lib/export/folder.ts";
import { keysOf, type Makers } from "#lib/export/keys.ts";
import { isNamed, pageAt, planOf } from "#lib/export/plan.ts";
import type { SiteRecord } from "#lib/export/record.ts";
import { openIndexer, partsOf } from "#lib/export/search.ts";
import { openWriter, type SiteFile } from "#lib/export/writer.ts";
import type { Ledger } from "#lib/ledger.ts";
import { searchParts } from "#lib/site/search.ts";

/** Where a build is at. */
export type Progress =
	| { readonly step: "read" | "search" }
	| { readonly step: "posts" | "files"; readonly done: number; readonly of: number };

export interface Site extends Makers {
	readonly ledger: Ledger;
	readonly record: SiteRecord;
	readonly staging: Staging;
	readonly crew: Crew;
	readonly onProgress: (progress: Progress) => void;
}

/** A site that is ready in the staging folder. */
export interface Written {
	/** what each file was made from */
	readonly keys: ReadonlyMap<string, string>;
	/** files that were made now; the others are as they were */
	readonly made: readonly string[];
	/** the site that is there is this one, and the staging folder empty */
	readonly stands: boolean;
}

/**
 * Writes the site into the staging folder: what stands is kept, what is made from something else now is made, and then the
 * folder is checked to hold just what the edition calls for.
 *
 * @throws when a page or picture cannot be made, or something is there that should not be
 */
export async function writeSite(site: Site): Promise<Written> {
	const { crew, record, staging } = site;
	const { named, searchable, planned } = await filesOf(site);
	const keys = new Map(named.map((each) => [each.file, "key" in each ? each.key : "named"]));
	const isStale = ({ file }: SiteFile) => !record.stands(file, keys.get(file) ?? "");
	const writer = openWriter(site);
	const indexer = openIndexer(staging, crew);
	try {
		const { whole, searched } = await keysOf(searchable, site);
		for (const [file, key] of whole) keys.set(file, key);
		const staleParts = partsOf(site.edition, searched).filter(({ key }) => {
			const files = record.madeFrom(key);
			for (const file of files ?? []) keys.set(file, key);
			return !files;
		});
		const drawn = named.filter(isStale);
		const first = new Map(searchable.filter(isStale).map((each) => [each.file, each]));
		const made = new Set([...drawn.map(({ file }) => file), ...first.keys()]);
		writer.expect(made.size + planned.length);
		// Cards and pictures are made on other threads: so they go before all else.
		const drawing = writer.write(drawn);
		// The index takes longest, and is made beside the rest. The newest first, as in the plan.
		for (const part of staleParts.toReversed()) {
			const written = writer.write(takeFrom(first, part.addresses.map(pageAt)));
			indexer.begin(part, written);
			await written;
		}

		for (const [file, key] of (await keysOf(planned, site)).whole) keys.set(file, key);
		const rest = planned.filter(isStale);
		for (const { file } of rest) made.add(file);
		if (made.size + staleParts.length === 0 && keys.size === record.size)
			return { keys, made: [], stands: true };
		writer.expect(made.size);
		await Promise.all([drawing, writer.write([...first.values(), ...rest])]);

		if (staleParts.length > 0) site.onProgress({ step: "search" });
		await keepFiles(
			staging,
			[...keys.keys()].filter((file) => !made.has(file)),
		);
		const found = await indexer.end();
		for (const [file, key] of found) keys.set(file, key);
		verify([...keys.keys()], staging.clear(new Set(keys.keys())));
		return { keys, made: [...made, ...found.map(([file]) => file)], stands: false };
	} finally {
		await Promise.all([writer.close(), indexer.close()]);
	}
}

/** What the edition calls for: files whose names or sources tell what they are, pages that can be searched, and the rest. */
async function filesOf(site: Site) {
	const plan = planOf(site.edition, site.ledger);
	const indexed = new Set(searchParts(site.edition).flatMap(({ addresses }) => addresses.map(pageAt)));
	const keyed = plan.filter((each) => !isNamed(each));
	return {
		named: [...plan.filter(isNamed), ...(await copiedFiles(site))],
		searchable: keyed.filter(({ file }) => indexed.has(file)),
		planned: keyed.filter(({ file }) => !indexed.has(file)),
	};
}

/** Takes what is there of these out of a map. */
function takeFrom<Value>(map: Map<string, Value>, keys: readonly string[]): Value[] {
	const values = keys.flatMap((key) => map.get(key) ?? []);
	for (const key of keys) map.delete(key);
	return values;
}

/** Files to keep between looks at what else there is to do. */
const atOneGo = 500;

/** Takes files over, while the search index is made by another program. */
async function keepFiles(staging: Staging, files: readonly string[]): Promise<void> {
	for (const [index, file] of files.entries()) {
		if (index % atOneGo === 0) await nextTurn();
		staging.keep(file);
	}
}

/** The last look before readers get it: not a file too many, not one too few. */
function verify(expected: readonly string[], found: readonly string[]): void {
	const wanted = new Set(expected);
	const there = new Set(found);
	const extra = found.filter((file) => !wanted.has(file));
	const missing = expected.filter((file) => !there.has(file));
	if (extra.length === 0 && missing.length === 0) return;
	throw new Error(
		`The new site is not as planned. Not asked for: ${extra.join(", ")}. Missing: ${missing.join(", ")}`,
	);
}
