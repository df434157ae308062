import { setImmediate as nextTurn } from "node:timers/promises";
import pLimit from "p-limit";
import { openApp } from "#lib/export/app.ts";
import { type CopiedFile, copiedFiles } from "#lib/export/copies.ts";
import type { Staging } from "#lib/export/folder.ts";
import { keysOf, type Makers } from "#lib/export/keys.ts";
import { toPage } from "#lib/export/page.ts";
import { type PlannedFile, pageAt, planOf } from "#lib/export/plan.ts";
import type { SiteRecord } from "#lib/export/record.ts";
import { type KeyedPart, partsOf, startIndexer } from "#lib/export/search.ts";
import { sideBySide } from "#lib/export/side-by-side.ts";
import { styleOf } from "#lib/export/style.ts";
import type { Ledger } from "#lib/ledger.ts";
import { splitUrl } from "#lib/site/address.ts";

/** Where a build is at. */
export type Progress =
	| { readonly step: "read" | "search" }
	| { readonly step: "posts" | "files"; readonly done: number; readonly of: number };

export interface Site extends Makers {
	readonly ledger: Ledger;
	readonly record: SiteRecord;
	readonly staging: Staging;
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

/** Files in work at once: enough to keep the cores busy while one is written. */
const atOnce = 4;

/**
 * Writes the site into the staging folder: what stands is kept, what is made from something else now is made, and then the
 * folder is checked to hold just what the edition calls for.
 *
 * @throws when a page or picture cannot be made, or something is there that should not be
 */
export async function writeSite(site: Site): Promise<Written> {
	const { edition, ledger, record, staging } = site;
	const plan = planOf(edition, ledger);
	const copies = await copiedFiles(site);
	const { whole: keys, searched } = await keysOf(plan, site);
	for (const { file, key } of copies) keys.set(file, key);
	const parts = partsOf(edition, searched);
	const stands = ({ file }: { readonly file: string }) => record.stands(file, keys.get(file) ?? "");
	const standing = new Map(parts.map((part) => [part, record.madeFrom(part.key)]));
	for (const [{ key }, files = []] of standing) for (const file of files) keys.set(file, key);
	const stale = {
		files: [...plan, ...copies].filter((each) => !stands(each)),
		parts: parts.filter((part) => !standing.get(part)),
	};
	if (stale.files.length + stale.parts.length === 0 && keys.size === record.size)
		return { keys, made: [], stands: true };

	const made = new Set(stale.files.map(({ file }) => file));
	const kept = [...keys.keys()].filter((file) => !made.has(file));
	const found = await writeStale(site, stale, () => keepFiles(staging, kept));
	for (const [file, key] of found) keys.set(file, key);
	verify([...keys.keys()], staging.clear(new Set(keys.keys())));
	return { keys, made: [...made, ...found.map(([file]) => file)], stands: false };
}

/** What is to be made now. */
interface Stale {
	readonly files: readonly (PlannedFile | CopiedFile)[];
	readonly parts: readonly KeyedPart[];
}

/**
 * Makes files, and the search index of pages as soon as they are there.
 *
 * @param meanwhile what there is to do while the index is finished
 * @returns the files of the index, and what each was made from
 */
async function writeStale(
	site: Site,
	{ files, parts }: Stale,
	meanwhile: () => Promise<void>,
): Promise<[file: string, key: string][]> {
	const indexer = parts.length > 0 ? startIndexer(site.staging) : undefined;
	try {
		const write = await fileWriter(site, files);
		const waiting = new Map(files.map((each) => [each.file, each]));
		// The newest first, as in the plan.
		for (const part of parts.toReversed()) {
			const pages = part.addresses.flatMap((address) => waiting.get(pageAt(address)) ?? []);
			for (const { file } of pages) waiting.delete(file);
			await write(pages);
			indexer?.begin(part);
		}
		await write([...waiting.values()]);
		if (indexer) site.onProgress({ step: "search" });
		await meanwhile();
		return (await indexer?.end()) ?? [];
	} finally {
		await indexer?.close();
	}
}

/** Files between turns for others: the program that makes the index wants to be fed. */
const atOneGo = { made: 8, kept: 500 };

/** Takes files over, while the search index is made by another program. */
async function keepFiles(staging: Staging, files: readonly string[]): Promise<void> {
	for (const [index, file] of files.entries()) {
		if (index % atOneGo.kept === 0) await nextTurn();
		staging.keep(file);
	}
}

/** What writes some of these files, and returns when they are there. */
async function fileWriter(site: Site, all: Stale["files"]) {
	const { staging } = site;
	const contentsOf = all.some((each) => !("from" in each)) ? await pageMaker(site) : undefined;
	// Pages are made on this thread, cards and pictures mostly on others.
	const limits = { page: pLimit(atOnce), card: pLimit(atOnce), copy: pLimit(atOnce) };
	const sortOf = (each: PlannedFile | CopiedFile) =>
		"from" in each ? "copy" : each.kind === "card" ? "card" : "page";
	let done = 0;
	const write = async (each: PlannedFile | CopiedFile) => {
		if (done % atOneGo.made === 0) await nextTurn();
		if ("from" in each) staging.copy(await each.from(), each.file);
		else if (contentsOf) staging.write(each.file, await contentsOf(each));
		done++;
		site.onProgress({ step: "files", done, of: all.length });
	};
	return (some: Stale["files"]) => sideBySide(some, (each) => limits[sortOf(each)], write);
}

/** What makes the contents of a planned file. */
async function pageMaker({ root, edition }: Site) {
	const app = await openApp(root, edition);
	const style = await styleOf(root);
	const { base } = splitUrl(edition.settings.url);
	return async (planned: PlannedFile): Promise<string | Uint8Array> => {
		if (planned.kind === "card") return (await import("#lib/site/card-picture.ts")).cardBytes(planned.card);
		if ("make" in planned) return planned.make();
		const { status, text } = await app.ask(planned.address);
		if (status !== planned.status)
			throw new Error(`The page ${planned.address} could not be made: the app answered ${status}`);
		return planned.kind === "data" ? text : toPage(text, { kind: planned.page, base, style });
	};
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
