import { readFileSync } from "node:fs";
import path from "node:path";
import type { Makers } from "#lib/export/keys.ts";
import { hashOf } from "#lib/files/hash.ts";
import { filesIn } from "#lib/files/walk.ts";
import { filesOf } from "#lib/images/variants.ts";
import { pictureFiles } from "#lib/pictures.ts";
import { pictureAddress } from "#lib/site/address.ts";
import { picturesOf } from "#lib/site/pictures.ts";

/** A file of the site that stands ready elsewhere, or is made there. */
export interface CopiedFile {
	readonly file: string;
	/** the same key, the same bytes */
	readonly key: string;
	/** absolute path of what to copy; may take a while */
	readonly from: () => Promise<string>;
}

/** Pictures in every size, and what stands in `public/`: the engine's own, and the same for every blog. */
export async function copiedFiles({ root, edition }: Makers): Promise<CopiedFile[]> {
	const pictures = [...(await picturesOf(edition)).values()].flatMap((picture) => {
		// All sizes at once: for each the photograph would be decoded again.
		let files: ReturnType<typeof pictureFiles> | undefined;
		return filesOf(picture).map(({ name }): CopiedFile => {
			const from = async () => {
				files ??= pictureFiles(picture);
				return (await files).get(name) ?? name;
			};
			return { file: pictureAddress(name).slice(1), key: "named", from };
		});
	});
	const folder = path.join(root, "public");
	const own = filesIn(folder).map((file): CopiedFile => {
		const from = path.join(folder, file);
		return { file, key: hashOf(readFileSync(from)), from: async () => from };
	});
	return [...pictures, ...own];
}
