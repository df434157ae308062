import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { type Blog, blogFolder, readBlog } from "#lib/blog.ts";
import { fingerprintOf } from "#lib/export/fingerprint.ts";
import { type FileIndex, goBy, openIndex } from "#lib/files/file-index.ts";
import { root } from "#scripts/shared/run.ts";

/** The blog, and the index by which it was read: to be saved when the command has looked at it. */
interface Opened {
	readonly blog: Blog;
	readonly index: FileIndex;
	/** of the engine's code */
	readonly fingerprint: string;
}

/** Reads the blog for a command, going by what earlier commands found out. */
export function openBlog(): Opened {
	const folder = blogFolder();
	const fingerprint = codeFingerprint();
	process.env.PICTURE_CACHE ??= path.join(root, ".cache/pictures");
	process.env.BODY_CACHE ??= path.join(root, ".cache/bodies", fingerprint);
	const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
	const index = openIndex(path.join(root, ".cache/index", `${name}.json`), fingerprint);
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
