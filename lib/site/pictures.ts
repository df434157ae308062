import { readFile } from "node:fs/promises";
import { gistOf, introductionSource, knownGist } from "#lib/bodies.ts";
import { filesOf, type Picture, typeOf } from "#lib/images/variants.ts";
import { findPicture, pictureFiles } from "#lib/pictures.ts";
import type { Edition } from "#lib/posts.ts";

/** Pictures that pages of this process have shown, by hash: the answer for a browser that just got such a page. */
const shown = globalThis as { galleyPictures?: Map<string, Picture> };

/** Remembers that a page shows the picture. */
export function remember(picture: Picture): void {
	shown.galleyPictures ??= new Map();
	shown.galleyPictures.set(picture.hash, picture);
}

/** Every picture that an edition shows, by hash. */
export async function picturesOf(edition: Edition): Promise<Map<string, Picture>> {
	return new Map((await picturesInOrder(edition)).map((picture) => [picture.hash, picture]));
}

/** The pictures of an edition, text for text: one that stands in two places is there twice. */
export async function picturesInOrder(edition: Edition): Promise<Picture[]> {
	const pictures: Picture[] = [];
	for (const source of [...edition.posts, ...edition.pages, ...edition.lists.map(introductionSource)]) {
		const { pictures: references } = knownGist(source) ?? (await gistOf(source));
		if (references.length === 0) continue;
		const found = await Promise.all(
			references.map(({ src }) => findPicture(src, source.file, edition.blog.root)),
		);
		for (const each of found) if ("picture" in each) pictures.push(each.picture);
	}
	return pictures;
}

/** A file that readers get of a picture. */
interface PictureFile {
	readonly bytes: Buffer;
	/** MIME type */
	readonly type: string;
}

/** The file of this name, made now if it has to be; undefined when the edition shows no such picture. */
export async function pictureFileCalled(name: string, edition: Edition): Promise<PictureFile | undefined> {
	const hash = name.slice(0, Math.max(0, name.indexOf("-")));
	const picture = shown.galleyPictures?.get(hash) ?? (await picturesOf(edition)).get(hash);
	const variant = picture && filesOf(picture).find((each) => each.name === name);
	const file = variant && (await pictureFiles(picture, [variant])).get(name);
	return file === undefined ? undefined : { bytes: await readFile(file), type: typeOf(name) };
}
