import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import type { HelpList, ListOrigin } from "#lib/content/help-list.ts";
import type { Origin, Post } from "#lib/content/post.ts";
import { toText } from "#lib/content/text.ts";
import type { Keeping } from "#lib/files/read.ts";

/** A value as it is kept: without its body, which is read from the file when somebody asks for it. */
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
		toKept: ({ kind: _, path: _path, file: _file, name: _name, body, ...value }): KeptPost => ({
			today,
			value,
			...firstWords(body),
		}),
		fromKept: (kept) => {
			const { today: day, value } = kept as KeptPost;
			const { date = "" } = value;
			return date > day === date > today ? (withBody(kept as Kept, origin) as Post) : undefined;
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

function withBody({ value, from }: Kept, origin: Origin | ListOrigin): object {
	const whole = Object.defineProperty(Object.assign(value, origin), "body", body);
	if (from !== undefined) starts.set(whole, from);
	return whole;
}

/** As `splitFrontMatter` has it. A file that is gone by now, or is no text any more, has none; the next reading says so. */
function bodyIn(file: string, from: number | undefined): string {
	if (from === undefined) return "";
	try {
		const text = toText(new VFile(), readFileSync(/* turbopackIgnore: true */ file)) ?? "";
		return text.slice(0, from).replace(/[^\r\n]/g, " ") + text.slice(from);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
		throw error;
	}
}
