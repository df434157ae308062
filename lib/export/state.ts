import { statSync } from "node:fs";
import path from "node:path";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import type { Makers } from "#lib/export/keys.ts";
import { entryOf } from "#lib/files/current-index.ts";
import { hashOf } from "#lib/files/hash.ts";
import { filesIn } from "#lib/files/walk.ts";
import type { Ledger } from "#lib/ledger.ts";
import { picturesInOrder } from "#lib/site/pictures.ts";

/**
 * All that a site is made from, in a hash: when it is the same as last time, nothing has to be looked at any further.
 *
 * @returns undefined when a file is not in the index, so that nobody knows whether it changed
 */
export async function stateOf(
	{ root, fingerprint, edition }: Makers,
	ledger: Ledger,
): Promise<string | undefined> {
	const { blog } = edition;
	const values: (Post | HelpList)[] = [...blog.posts, ...blog.pages, ...blog.lists].map(({ value }) => value);
	const stamps = values.map((value) => entryOf(value)?.stamp);
	if (stamps.includes(undefined)) return undefined;
	const { today, settings, ownWords, privateWords, links, refused } = blog;
	const said = [...[settings, ownWords, privateWords, links].flatMap(({ messages }) => messages), ...refused];
	const others = [
		fingerprint,
		today,
		settings.value,
		ownWords.value,
		privateWords.value,
		[...links.value],
		Object.entries(ledger).sort(),
		said.map(String),
	];
	// In order: of two pictures, either may have become the other.
	const pictures = (await picturesInOrder(edition)).map(({ hash }) => hash);
	const paths = values.map(({ path }) => path);
	return hashOf(JSON.stringify([others, pictures, paths, stamps, ownFiles(root)]));
}

/** What stands in `public/`, by time. */
function ownFiles(root: string): string[] {
	const folder = path.join(root, "public");
	return filesIn(folder).map((file) => {
		const { size, mtimeMs } = statSync(path.join(folder, file));
		return `${file} ${size} ${mtimeMs}`;
	});
}
