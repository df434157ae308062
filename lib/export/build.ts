import { createHash } from "node:crypto";
import path from "node:path";
import type { Blog } from "#lib/blog.ts";
import { introductionSource, isNew } from "#lib/bodies.ts";
import { errorsIn, type Problem } from "#lib/check.ts";
import { type Crew, hireCrew } from "#lib/crew.ts";
import { type Changes, changesBetween, noChanges } from "#lib/export/changes.ts";
import { inWords } from "#lib/export/disk-errors.ts";
import { openStaging, type Staging } from "#lib/export/folder.ts";
import { ensureIcons } from "#lib/export/icons.ts";
import { outFolder } from "#lib/export/out-folder.ts";
import { readRecord, type SiteRecord } from "#lib/export/record.ts";
import { stateOf } from "#lib/export/state.ts";
import { type Progress, writeSite } from "#lib/export/write.ts";
import { looksAt } from "#lib/files/looks.ts";
import { prune } from "#lib/files/prune.ts";
import { removeUnused } from "#lib/files/unused.ts";
import { ledgerAfter, markedGone, readLedger, vanished, writeLedger } from "#lib/ledger.ts";
import { forReaders, type PublicEdition } from "#lib/posts.ts";

/** What to build, and where to. All paths absolute. */
interface BuildOptions {
	readonly root: string;
	/** of the engine's code */
	readonly fingerprint: string;
	readonly blog: Blog;
	readonly out: string;
	readonly onProgress: (progress: Progress) => void;
}

/** A build that was stopped by errors leaves `out` as it was. */
type BuildResult =
	| { readonly stopped: true; readonly errors: readonly Problem[] }
	| {
			readonly stopped: false;
			readonly edition: PublicEdition;
			readonly changes: Changes;
			/** addresses that readers may still have, and at which there is nothing now */
			readonly vanished: readonly string[];
	  };

/**
 * Blog → folder of plain files.
 *
 * @throws when a page cannot be made, or `out` is not ours to replace
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
	const { root, blog } = options;
	const out = outFolder({ root, blogFolder: blog.folder, out: options.out });
	try {
		// First, so that a folder that cannot be written is no news after minutes of work.
		const look = looksAt(out);
		const staging = openStaging(out, kept(root, "spares", out), look);
		const crew = hireCrew();
		try {
			const record = readRecord(kept(root, "sites", out), out, look);
			return await buildInto({ staging, crew, record }, { ...options, out });
		} finally {
			staging.discard();
			await crew.dismiss();
		}
	} catch (error) {
		throw inWords(error, out);
	}
}

/** What a build works with. */
interface Means {
	readonly staging: Staging;
	readonly crew: Crew;
	readonly record: SiteRecord;
}

async function buildInto({ staging, crew, record }: Means, options: BuildOptions): Promise<BuildResult> {
	const { root, fingerprint, blog, out, onProgress } = options;
	await ensureIcons(root);
	const ledger = readLedger(blog.folder);
	const edition = forReaders(blog);
	const texts = [...edition.posts, ...edition.pages, ...edition.lists.map(introductionSource)];
	const makers = { root, fingerprint, edition };
	// Of a blog of which something was never rendered, the state would only be known after that.
	const before = texts.some(isNew) ? undefined : await stateOf(makers, ledger);
	if (record.isOf(before))
		return { stopped: false, edition, changes: noChanges, vanished: vanished(ledger, edition) };
	await Promise.all([
		crew.fonts(edition.settings.face),
		crew.render(texts, (done, of) => onProgress({ step: "posts", done, of })),
	]);
	// Threads hold hundreds of megabytes, and pages are made here.
	await crew.dismiss();
	const errors = await errorsIn(blog);
	if (errors.length > 0) return { stopped: true, errors };
	const { keys, made, stands } = await writeSite({ ...makers, ledger, record, staging, crew, onProgress });
	let changes = noChanges;
	if (!stands) {
		const files = [...keys.keys()].sort();
		changes = changesBetween(out, { folder: staging.folder, files, made, gone: markedGone(ledger) });
		staging.swap(files);
	}
	const after = ledgerAfter(ledger, edition);
	writeLedger(blog.folder, after);
	record.write({ keys, made, state: await stateOf(makers, after) });
	for (const [cache, count] of Object.entries(most)) prune(path.join(root, ".cache", cache), count);
	removeUnused(path.join(root, ".cache/pictures"), 90);
	return { stopped: false, edition, changes, vanished: vanished(ledger, edition) };
}

/** Files to keep in each folder of the cache: bodies by version of the code, the rest by blog and by site. */
const most = { bodies: 2, index: 32, sites: 16, spares: 2 } as const;

/** Where something is kept of a site: by where it stands. */
const kept = (root: string, what: keyof typeof most, out: string): string =>
	path.join(root, ".cache", what, createHash("sha256").update(out).digest("hex").slice(0, 16));
