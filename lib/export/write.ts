import path from "node:path";
import pLimit from "p-limit";
import type { App } from "#lib/export/app.ts";
import { filesIn, type Staging } from "#lib/export/folder.ts";
import { toPage } from "#lib/export/page.ts";
import { type PlannedFile, planOf } from "#lib/export/plan.ts";
import { writeSearchIndex } from "#lib/export/search.ts";
import { styleOf } from "#lib/export/style.ts";
import type { Ledger } from "#lib/ledger.ts";
import { type Picture, pictureFiles } from "#lib/pictures.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { pictureAddress, splitUrl } from "#lib/site/address.ts";
import { picturesOf } from "#lib/site/pictures.ts";

/** Where a build is at. */
export type Progress =
	| { readonly step: "read" }
	| { readonly step: "pictures" | "pages"; readonly done: number; readonly of: number };

export interface Site {
	readonly root: string;
	readonly edition: PublicEdition;
	readonly ledger: Ledger;
	readonly app: App;
	readonly staging: Staging;
	readonly onProgress: (progress: Progress) => void;
}

/** Requests under way at once: enough to keep one core busy while files are written. */
const atOnce = 4;

/**
 * Writes the whole site into the staging folder, and checks that it holds just what the edition calls for.
 *
 * @throws when a page or picture cannot be made, or something is there that should not be
 */
export async function writeSite(site: Site): Promise<void> {
	const { root, edition, staging } = site;
	const planned = await writePlanned(site, planOf(edition, site.ledger));
	const expected = [
		...planned,
		...(await writeSearchIndex(staging)),
		...(await writePictures(site)),
		...writePublic(root, staging),
	];
	verify(expected, staging.files());
}

async function writePlanned(site: Site, plan: readonly PlannedFile[]): Promise<string[]> {
	const style = styleOf(site.root);
	let done = 0;
	const write = async (planned: PlannedFile) => {
		await writeFile(planned, site, style);
		done++;
		site.onProgress({ step: "pages", done, of: plan.length });
	};
	// Side by side: pages are made on this thread, cards mostly on others.
	const [pages, made] = [pLimit(atOnce), pLimit(atOnce)];
	await Promise.all(plan.map((planned) => (planned.kind === "made" ? made : pages)(() => write(planned))));
	return plan.map(({ file }) => file);
}

/** Makes one file, or asks the app for it. */
async function writeFile(
	planned: PlannedFile,
	{ app, staging, edition }: Site,
	style: string,
): Promise<void> {
	if (planned.kind === "made") return staging.write(planned.file, await planned.make());
	const { status, text } = await app.ask(planned.address);
	if (status !== planned.status)
		throw new Error(`The page ${planned.address} could not be made: the app answered ${status}`);
	const { base } = splitUrl(edition.settings.url);
	const contents = planned.kind === "data" ? text : toPage(text, { kind: planned.page, base, style });
	staging.write(planned.file, contents);
}

async function writePictures({ edition, staging, onProgress }: Site): Promise<string[]> {
	const pictures = [...(await picturesOf(edition)).values()];
	const written: string[] = [];
	let done = 0;
	const limit = pLimit(atOnce);
	const write = async (picture: Picture) => {
		for (const [name, made] of await pictureFiles(picture)) {
			const file = pictureAddress(name).slice(1);
			staging.copy(made, file);
			written.push(file);
		}
		done++;
		onProgress({ step: "pictures", done, of: pictures.length });
	};
	await Promise.all(pictures.map((picture) => limit(write, picture))).finally(() => limit.clearQueue());
	return written;
}

/** What stands in `public/` is the engine's own, and the same for every blog. */
function writePublic(root: string, staging: Staging): string[] {
	const folder = path.join(root, "public");
	const files = filesIn(folder);
	for (const file of files) staging.copy(path.join(folder, file), file);
	return files;
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
