import { gistOf } from "#lib/bodies.ts";
import type { Post } from "#lib/content/post.ts";
import type { OwnList } from "#lib/markdown/blocks/own-list.ts";
import type { Edition } from "#lib/posts.ts";

/** Every list of ways to help that stands in a post or page of the edition itself, newest post first. */
export async function ownListsOf(
	edition: Edition,
): Promise<{ readonly post: Post; readonly list: OwnList }[]> {
	const all = withList(edition);
	const lists = await Promise.all(all.map(async (post) => (await gistOf(post)).ownLists));
	return all.flatMap((post, index) => (lists[index] ?? []).map((list) => ({ post, list })));
}

/** Whether there is any list, whether it stands in a post or has a page of its own. */
export const hasLists = (edition: Edition): boolean =>
	edition.lists.length > 0 || withList(edition).length > 0;

const withList = ({ posts, pages }: Edition): Post[] => [...posts, ...pages].filter(({ ownList }) => ownList);
