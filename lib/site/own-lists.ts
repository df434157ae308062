import { factsOf } from "#lib/bodies.ts";
import type { Post } from "#lib/content/post.ts";
import type { OwnList } from "#lib/markdown/blocks/own-list.ts";
import type { Edition } from "#lib/posts.ts";

/** Every list of ways to help that stands in a post or page of the edition itself, newest post first. */
export async function ownListsOf(
	edition: Edition,
): Promise<{ readonly post: Post; readonly list: OwnList }[]> {
	const all = [...edition.posts, ...edition.pages];
	const lists = await Promise.all(all.map(async (post) => (await factsOf(post)).ownLists));
	return all.flatMap((post, index) => (lists[index] ?? []).map((list) => ({ post, list })));
}
