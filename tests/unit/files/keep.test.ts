import path from "node:path";
import { expect, it } from "vitest";
import type { Post } from "#lib/content/post.ts";
import { keepPost } from "#lib/files/keep.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { readPost } from "#tests/unit/support/post.ts";

const frontMatter = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };

it.each([
	["a plain one", post(frontMatter, "Words.\n\nMore.")],
	["CRLF", post(frontMatter, "Words.").replaceAll("\n", "\r\n")],
	["code at its start", post(frontMatter, "    indented\n\nWords.")],
	["code after a tab", post(frontMatter, "\n\n\tindented\n")],
	["no front matter", "Words.\n\nMore."],
	["no words", post(frontMatter, "")],
	["front matter that cannot be read", "---\ntitle: A: B\n---\n\nWords."],
])("a post that was kept has the body it had: %s", (_what, text) => {
	const file = path.join(blogOf({ "bread.md": text }), "bread.md");
	const { post: before } = readPost(text);
	const origin = { kind: "post", path: "posts/bread.md", file, name: "bread" } as const;
	const keeping = keepPost(origin, "2026-10-01", "en");
	const kept = JSON.parse(JSON.stringify(keeping.toKept({ ...before, ...origin } as Post)));
	const after = keeping.fromKept(kept);
	expect({ ...after, body: after?.body.trimEnd() }).toEqual({
		...before,
		...origin,
		body: before.body.trimEnd(),
	});
	expect(structuredClone(after)).toEqual({ ...after });
});
