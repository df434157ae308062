import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Blog } from "#lib/blog.ts";
import { type Beginning, draftText } from "#lib/content/draft-text.ts";
import { slugOf } from "#lib/content/file-name.ts";
import { whyNot } from "#lib/names.ts";

/** A file that has just been made. */
export interface NewPost {
	/** absolute */
	readonly file: string;
	readonly slug: string;
}

/**
 * Makes a draft: a file with front matter and no words yet, named after its title.
 *
 * @throws when its name is taken, or it has no name; nothing is ever written over
 */
export function newPost(blog: Blog, { title, description }: Beginning): NewPost {
	const slug = slugOf(title);
	const reason = whyNot(blog, slug);
	if (reason)
		throw new Error(`Unexpected title \`${title}\`: ${slug || "it"} ${reason}, expected another title`);
	const file = path.join(blog.folder, `${slug}.md`);
	mkdirSync(blog.folder, { recursive: true });
	try {
		writeFileSync(file, draftText({ title, ...(description !== undefined && { description }) }), {
			flag: "wx",
		});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		throw new Error(`${file} is there already, and is left alone: choose another title`);
	}
	return { file, slug };
}
