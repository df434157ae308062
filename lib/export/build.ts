import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Blog, readBlog } from "#lib/blog.ts";
import { errorsIn, type Problem } from "#lib/check.ts";
import { openApp } from "#lib/export/app.ts";
import { type Changes, changesBetween } from "#lib/export/changes.ts";
import { inWords } from "#lib/export/disk-errors.ts";
import { fingerprintOf } from "#lib/export/fingerprint.ts";
import { openStaging, type Staging } from "#lib/export/folder.ts";
import { ensureIcons } from "#lib/export/icons.ts";
import { outFolder } from "#lib/export/out-folder.ts";
import { type Progress, writeSite } from "#lib/export/write.ts";
import { makeFonts } from "#lib/fonts.ts";
import { type Ledger, ledgerAfter, readLedger, vanished, writeLedger } from "#lib/ledger.ts";
import { forReaders, type PublicEdition } from "#lib/posts.ts";

/** What to build, and where to. All paths absolute. */
export interface BuildOptions {
	readonly root: string;
	readonly blogFolder: string;
	readonly out: string;
	readonly onProgress: (progress: Progress) => void;
}

/** A build that was stopped by errors leaves `out` as it was. */
export type BuildResult =
	| { readonly stopped: true; readonly errors: readonly Problem[] }
	| {
			readonly stopped: false;
			readonly edition: PublicEdition;
			readonly changes: Changes;
			/** addresses that readers may still have, and at which there is nothing now */
			readonly vanished: readonly string[];
	  };

/**
 * Blog folder → folder of plain files.
 *
 * @throws when a page cannot be made, or `out` is not ours to replace
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
	const out = outFolder(options);
	try {
		// First, so that a folder that cannot be written is no news after minutes of work.
		const staging = openStaging(out);
		try {
			return await buildInto(staging, { ...options, out });
		} finally {
			staging.discard();
		}
	} catch (error) {
		throw inWords(error, out);
	}
}

async function buildInto(staging: Staging, options: BuildOptions): Promise<BuildResult> {
	const { root, blogFolder, onProgress } = options;
	await ensureIcons(root);
	const fingerprint = fingerprintOf(root);
	keepCaches(root, fingerprint);

	onProgress({ step: "read" });
	const blog = readBlog(blogFolder, new Date());
	const ledger = readLedger(blogFolder);
	const errors = await errorsIn(blog);
	if (errors.length > 0) return { stopped: true, errors };
	await makeFonts(blog.settings.value.face);
	return { stopped: false, ...(await writeAndSwap(staging, { ...options, blog, ledger })) };
}

interface Writing extends BuildOptions {
	readonly blog: Blog;
	readonly ledger: Ledger;
}

async function writeAndSwap(staging: Staging, { root, blog, ledger, out, onProgress }: Writing) {
	const edition = forReaders(blog);
	const app = await openApp(root, edition);
	await writeSite({ root, edition, ledger, app, staging, onProgress });
	const changes = changesBetween(out, staging.folder);
	staging.swap();
	writeLedger(blog.folder, ledgerAfter(ledger, edition));
	return { edition, changes, vanished: vanished(ledger, edition) };
}

/** Bodies are kept for this code alone; pictures for ever, since their names tell how they were made. */
function keepCaches(root: string, fingerprint: string): void {
	const bodies = path.join(root, ".cache/bodies");
	process.env.BODY_CACHE = path.join(bodies, fingerprint);
	process.env.PICTURE_CACHE = path.join(root, ".cache/pictures");
	try {
		for (const other of readdirSync(bodies)) {
			if (other !== fingerprint) rmSync(path.join(bodies, other), { recursive: true });
		}
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
}
