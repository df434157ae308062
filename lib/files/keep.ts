import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { type Head, toHead } from "#lib/content/head.ts";
import type { HelpList, ListOrigin } from "#lib/content/help-list.ts";
import type { Origin, Post } from "#lib/content/post.ts";
import { toText } from "#lib/content/text.ts";
import type { Keeping } from "#lib/files/read.ts";

/** A value as it is kept: without its body, and a post without its front matter, which are read from the file when somebody asks. */
interface Kept {
	readonly value: object;
	/** where the line with the first word of the body begins in the file; undefined for a body without any */
	readonly from?: number;
}

interface KeptPost extends Kept {
	readonly value: Pick<Post, "date" | "status">;
	/** the day on which it was read */
	readonly today: string;
}

/** A post is kept until its file changes, or the day comes on which it is no longer scheduled. */
export function keepPost(origin: Origin, today: string, language: string): Keeping<Post> {
	return {
		topic: `${origin.kind} ${language}`,
		toKept: ({ kind: _, path: _path, file: _file, name: _name, body, head: _head, ...value }): KeptPost => ({
			today,
			value,
			...firstWords(body),
		}),
		fromKept: (kept) => {
			const { today: day, value } = kept as KeptPost;
			const { date = "" } = value;
			if (date > day !== date > today) return undefined;
			return Object.defineProperty(withBody(kept as Kept, origin), "head", head) as Post;
		},
	};
}

/** A list is kept until its file changes. */
export function keepList(origin: ListOrigin): Keeping<HelpList> {
	return {
		topic: "help",
		toKept: ({ path: _, file: _file, body, ...value }): Kept => ({ value, ...firstWords(body) }),
		fromKept: (kept) => withBody(kept as Kept, origin) as HelpList,
	};
}

function firstWords(body: string): Pick<Kept, "from"> {
	const first = body.search(/\S/);
	return first === -1 ? {} : { from: body.lastIndexOf("\n", first) + 1 };
}

const starts = new WeakMap<object, number>();
const bodies = new WeakMap<object, string>();

/** One getter for all: with one each, no two posts would be of a shape, and all that looks at them slow. */
const body: PropertyDescriptor & ThisType<{ readonly file: string }> = {
	get() {
		const text = bodies.get(this) ?? bodyIn(this.file, starts.get(this));
		bodies.set(this, text);
		return text;
	},
	enumerable: true,
};

const heads = new WeakMap<object, Head | undefined>();

/** In the same way. */
const head: PropertyDescriptor & ThisType<{ readonly file: string }> = {
	get() {
		if (!heads.has(this)) heads.set(this, headIn(this.file));
		return heads.get(this);
	},
	enumerable: true,
};

function headIn(name: string): Head | undefined {
	const file = new VFile({ value: textIn(name) });
	const split = splitFrontMatter(file);
	return split && toHead(file, split.yaml, split.body);
}

function withBody({ value, from }: Kept, origin: Origin | ListOrigin): object {
	const whole = Object.defineProperty(Object.assign(value, origin), "body", body);
	if (from !== undefined) starts.set(whole, from);
	return whole;
}

/** As `splitFrontMatter` has it. */
function bodyIn(file: string, from: number | undefined): string {
	if (from === undefined) return "";
	const text = textIn(file);
	return text.slice(0, from).replace(/[^\r\n]/g, " ") + text.slice(from);
}

/** Of a file that is gone by now, or is no text any more, nothing; the next reading says so. */
function textIn(file: string): string {
	try {
		return toText(new VFile(), readFileSync(/* turbopackIgnore: true */ file)) ?? "";
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw error;
	}
}
