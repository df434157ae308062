import { bodyOf, introductionSource } from "#lib/bodies.ts";
import { findPicture, type Picture } from "#lib/pictures.ts";
import type { Edition } from "#lib/posts.ts";

/** Pictures that pages of this process have shown, by name: the answer for a browser that just got such a page. */
const shown = globalThis as { galleyPictures?: Map<string, Picture> };

/** Remembers that a page shows the picture. */
export function remember(picture: Picture): void {
	shown.galleyPictures ??= new Map();
	shown.galleyPictures.set(picture.name, picture);
}

/** Every picture that an edition shows. */
export async function picturesOf(edition: Edition): Promise<Map<string, Picture>> {
	const pictures = new Map<string, Picture>();
	for (const source of [...edition.posts, ...edition.pages, ...edition.lists.map(introductionSource)]) {
		for (const { src } of (await bodyOf(source)).pictures) {
			const found = await findPicture(src, source.file, edition.blog.root);
			if ("picture" in found) pictures.set(found.picture.name, found.picture);
		}
	}
	return pictures;
}

/** The picture of this name, if the edition shows it. */
export async function pictureCalled(name: string, edition: Edition): Promise<Picture | undefined> {
	return shown.galleyPictures?.get(name) ?? (await picturesOf(edition)).get(name);
}
