import pLimit from "p-limit";
import { openApp } from "#lib/export/app.ts";
import { copiedFiles } from "#lib/export/copies.ts";
import type { Staging } from "#lib/export/folder.ts";
import { keysOf, type Makers } from "#lib/export/keys.ts";
import { toPage } from "#lib/export/page.ts";
import { fileAt, type PlannedFile, planOf } from "#lib/export/plan.ts";
import type { SiteRecord } from "#lib/export/record.ts";
import { type Indexer, type KeyedPart, partsOf, startIndexer, writeSearchParts } from "#lib/export/search.ts";
import { styleOf } from "#lib/export/style.ts";
import type { Ledger } from "#lib/ledger.ts";
import { splitUrl } from "#lib/site/address.ts";

/** Where a build is at. */
export type Progress =
	| { readonly step: "read" | "search" }
	| { readonly step: "posts" | "pages"; readonly done: number; readonly of: number };

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
	const keys = await keysOf(plan, site);
	for (const { file, key } of copies) keys.set(file, key);
	const parts = partsOf(edition, (address) => keys.get(`${fileAt(address)}index.html`) ?? "");
	const stands = ({ file }: { readonly file: string }) => record.stands(file, keys.get(file) ?? "");
	const standing = new Map(parts.map((part) => [part, record.madeFrom(part.key)]));
	const staleParts = parts.filter((part) => !standing.get(part));
	for (const [{ key }, files = []] of standing) for (const file of files) keys.set(file, key);
	const stale = {
		plan: plan.filter((each) => !stands(each)),
		copies: copies.filter((each) => !stands(each)),
	};
	const work = stale.plan.length + stale.copies.length + staleParts.length;
	if (work === 0 && keys.size === record.size) return { keys, made: [], stands: true };

	const indexer = staleParts.length > 0 ? startIndexer() : undefined;
	const made = new Set([...stale.plan, ...stale.copies].map(({ file }) => file));
	for (const file of keys.keys()) if (!made.has(file)) staging.keep(file);
	await writePlanned(site, stale.plan);
	for (const { file, from } of stale.copies) staging.copy(await from(), file);
	for (const [file, key] of await writeStaleParts(site, staleParts, indexer)) keys.set(file, key);
	verify([...keys.keys()], staging.files());
	return { keys, made: [...made], stands: false };
}

async function writePlanned(site: Site, plan: readonly PlannedFile[]): Promise<void> {
	if (plan.length === 0) return;
	const { root, edition, staging } = site;
	const app = await openApp(root, edition);
	const style = styleOf(root);
	const { base } = splitUrl(edition.settings.url);
	const contentsOf = async (planned: PlannedFile): Promise<string | Uint8Array> => {
		if (planned.kind === "card") return (await import("#lib/site/card-picture.ts")).cardBytes(planned.card);
		if ("make" in planned) return planned.make();
		const { status, text } = await app.ask(planned.address);
		if (status !== planned.status)
			throw new Error(`The page ${planned.address} could not be made: the app answered ${status}`);
		return planned.kind === "data" ? text : toPage(text, { kind: planned.page, base, style });
	};
	let done = 0;
	const write = async (planned: PlannedFile) => {
		staging.write(planned.file, await contentsOf(planned));
		done++;
		site.onProgress({ step: "pages", done, of: plan.length });
	};
	// Side by side: pages are made on this thread, cards mostly on others.
	const [pages, cards] = [pLimit(atOnce), pLimit(atOnce)];
	await Promise.all(plan.map((planned) => (planned.kind === "card" ? cards : pages)(() => write(planned))));
}

async function writeStaleParts(
	{ staging, onProgress }: Site,
	parts: readonly KeyedPart[],
	indexer: Indexer | undefined,
) {
	if (!indexer) return [];
	onProgress({ step: "search" });
	return writeSearchParts(staging, parts, indexer);
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
