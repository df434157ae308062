import { VFile } from "vfile";
import { type Post, toPost } from "#lib/content/post.ts";

/** A day to read posts on. */
export const today = "2026-10-01";

interface ReadPost {
	readonly post: Post;
	/** messages, as `2:12 error Unexpected …, expected …` */
	readonly said: string[];
}

/** A post from its text, as if it stood in `posts/<name>.md`. */
export function readPost(text: string, name = "first-light", kind: "post" | "page" = "post"): ReadPost {
	const path = `posts/${name}.md`;
	const file = new VFile({ path, value: text });
	const post = toPost(file, { kind, path, file: `/blog/${path}`, name }, today);
	return { post, said: said(file) };
}

/** What a file's messages say, and where. */
export const said = ({ messages }: VFile): string[] =>
	messages.map(
		({ line, column, fatal, reason }) => `${line}:${column} ${fatal ? "error" : "warning"} ${reason}`,
	);
