import { existsSync, mkdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { isInside } from "#lib/files/list.ts";
import { makePicture, type Picture, readPicture } from "#lib/images/picture.ts";

export type { Picture };

/** A picture, or why there is none, as a message. */
export type FoundPicture = { readonly picture: Picture } | { readonly reason: string };

const kept = new Map<string, { stamp: string; found: FoundPicture }>();

/**
 * Finds the picture that a post shows.
 *
 * @param src as the post writes it: `car.jpg`
 * @param postFile absolute path of the post
 * @param root the blog folder, links resolved: nothing outside it is read
 */
export async function findPicture(src: string, postFile: string, root: string): Promise<FoundPicture> {
	const file = path.resolve(/* turbopackIgnore: true */ path.dirname(postFile), decode(src));
	const stats = existsSync(file) ? statSync(file) : undefined;
	if (!stats?.isFile()) {
		return { reason: `Unexpected picture \`${src}\`, expected the name of a file beside the post` };
	}
	if (!isInside(realpathSync(file), root)) {
		return { reason: `Unexpected picture \`${src}\` outside the blog folder, expected one beside the post` };
	}
	const stamp = stampOf(stats);
	const known = kept.get(file);
	if (known?.stamp === stamp) return known.found;
	const found = await readPicture(file).then(
		(picture) => ({ picture }),
		(error: Error) => ({ reason: error.message.replace("Unexpected", `Unexpected \`${src}\`:`) }),
	);
	kept.set(file, { stamp, found });
	return found;
}

/**
 * The bytes readers get, made at most once: `PICTURE_CACHE` names the folder where they are kept.
 *
 * @throws when the picture is broken further in than its head
 */
export async function pictureBytes(picture: Picture): Promise<Buffer> {
	const folder = process.env.PICTURE_CACHE;
	if (!folder) return makePicture(picture);
	const file = path.join(/* turbopackIgnore: true */ folder, picture.name);
	if (existsSync(file)) return readFileSync(file);
	const bytes = await makePicture(picture);
	mkdirSync(folder, { recursive: true });
	writeFileAtomic(file, bytes, { fsync: false });
	return bytes;
}

const stampOf = (stats: Stats) => `${stats.mtimeMs} ${stats.size} ${stats.ino}`;

function decode(src: string): string {
	const plain = src.replace(/[?#].*$/s, "");
	try {
		return decodeURI(plain);
	} catch {
		return plain;
	}
}
