import { VFile } from "vfile";
import type { Blog, Read } from "#lib/blog.ts";
import { type HelpList, toHelpList } from "#lib/content/help-list.ts";
import { type Origin, type Post, toPost } from "#lib/content/post.ts";

/** The blog as it would be, had one of its files this text; and what that file is in it. */
export function withText(
	blog: Blog,
	{ value }: Read<Post | HelpList>,
	text: string,
): { readonly blog: Blog; readonly item: Read<Post | HelpList> } {
	const file = new VFile({ path: value.path, value: text });
	const { language } = blog.settings.value;
	const item: Read<Post | HelpList> = {
		value:
			"slug" in value
				? toPost(file, originOf(value), blog.today, language)
				: toHelpList(file, { path: value.path, file: value.file }, value.name),
		messages: file.messages,
	};
	const replaced = <Each extends Read<Post | HelpList>>(all: readonly Each[]): Each[] =>
		all.map((each) => (each.value.file === value.file ? (item as Each) : each));
	const { posts, pages, lists } = blog;
	return { blog: { ...blog, posts: replaced(posts), pages: replaced(pages), lists: replaced(lists) }, item };
}

const originOf = ({ kind, path, file, name }: Origin): Origin => ({ kind, path, file, name });
