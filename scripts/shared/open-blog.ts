import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { type Blog, blogFolder, readBlog } from "#lib/blog.ts";
import { fingerprintOf } from "#lib/export/fingerprint.ts";
import { goBy } from "#lib/files/current-index.ts";
import { type FileIndex, openIndex } from "#lib/files/file-index.ts";
import { root } from "#scripts/shared/run.ts";

/** The blog, and the index by which it was read: to be saved when the command has looked at it. */
interface Opened {
	readonly blog: Blog;
	readonly index: FileIndex;
	/** of the engine's code */
	readonly fingerprint: string;
}

/** Where the index of a blog folder is kept, and which code it is of. */
export function indexOf(folder: string): { readonly file: string; readonly fingerprint: string } {
	const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
	return { file: path.join(root, ".cache/index", name), fingerprint: codeFingerprint() };
}

/**
 * Reads the blog for a command, going by what earlier commands found out.
 *
 * @param bodies whether those that are rendered are kept with thousands of others: for one, to open these takes longer
 */
export function openBlog(bodies: "kept" | "anew" = "kept"): Opened {
	const folder = blogFolder();
	const { file, fingerprint } = indexOf(folder);
	process.env.PICTURE_CACHE ??= path.join(root, ".cache/pictures");
	if (bodies === "kept") process.env.BODY_CACHE ??= path.join(root, ".cache/bodies", fingerprint);
	const index = openIndex(file, fingerprint);
	goBy(index);
	return { blog: readBlog(folder, new Date()), index, fingerprint };
}

/** A bundle is made anew whenever the code changes, so that it can keep the fingerprint, which takes a while to make. */
function codeFingerprint(): string {
	const bundle = process.env.GALLEY_BUNDLE;
	if (!bundle) return fingerprintOf(root);
	const note = path.join(bundle, "fingerprint");
	if (existsSync(note)) return readFileSync(note, "utf8");
	const fingerprint = fingerprintOf(root);
	writeFileAtomic(note, fingerprint);
	return fingerprint;
}
