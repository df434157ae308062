import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import type { HelpList, ListOrigin } from "#lib/content/help-list.ts";
import type { Origin, Post } from "#lib/content/post.ts";
import { toText } from "#lib/content/text.ts";
import type { Keeping } from "#lib/files/read.ts";

/** A post as it is kept: without its body, which is read from the file when somebody asks for it. */
interface KeptPost {
	/** the day on which it was read */
	readonly today: string;
	readonly post: Pick<Post, "date" | "status">;
}

/** A post is kept until its file changes, or the day comes on which it is no longer scheduled. */
export function keepPost(origin: Origin, today: string, language: string): Keeping<Post> {
	return {
		topic: `${origin.kind} ${language}`,
		toKept: ({ kind: _, path: _path, file: _file, name: _name, body: _body, ...post }): KeptPost => ({
			today,
			post,
		}),
		fromKept: (kept) => {
			const { today: day, post } = kept as KeptPost;
			const { date = "" } = post;
			return date > day === date > today ? (withBody({ ...post, ...origin }) as Post) : undefined;
		},
	};
}

/** A list is kept until its file changes. */
export function keepList(origin: ListOrigin): Keeping<HelpList> {
	return {
		topic: "help",
		toKept: ({ path: _, file: _file, body: _body, ...list }) => list,
		fromKept: (kept) => withBody({ ...(kept as object), ...origin }) as HelpList,
	};
}

const bodies = new WeakMap<object, string>();

/** One getter for all: with one each, no two posts would be of a shape, and all that looks at them slow. */
const body: PropertyDescriptor & ThisType<{ readonly file: string }> = {
	get() {
		const text = bodies.get(this) ?? bodyIn(this.file);
		bodies.set(this, text);
		return text;
	},
	enumerable: true,
};

const withBody = (value: object): object => Object.defineProperty(value, "body", body);

/** A file that is gone by now, or is no text any more, has none; the next reading says so. */
function bodyIn(file: string): string {
	const vfile = new VFile();
	try {
		const text = toText(vfile, readFileSync(/* turbopackIgnore: true */ file));
		return text === undefined ? "" : (splitFrontMatter(vfile)?.body ?? "");
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw error;
	}
}
