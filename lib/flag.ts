import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import type { Blog, Read } from "#lib/blog.ts";
import { type Problem, problemsOf, stopsForSpelling, toProblems } from "#lib/check.ts";
import { pointBefore } from "#lib/content/before-edit.ts";
import { dayInWords } from "#lib/content/calendar.ts";
import { type FlipOptions, type Flipped, flipText } from "#lib/content/flip.ts";
import { type HelpList, helpListKeys } from "#lib/content/help-list.ts";
import { type Post, postKeys } from "#lib/content/post.ts";
import { toText } from "#lib/content/text.ts";
import { replaceFile } from "#lib/files/replace.ts";
import { withText } from "#lib/with-text.ts";

/** A post, page or list whose flag is to be flipped. */
export interface FlipOrder {
	readonly blog: Blog;
	readonly item: Read<Post | HelpList>;
	readonly to: "published" | "draft";
	/** publish in spite of errors that would stop a build */
	readonly force?: boolean;
}

/** What came of it. */
type FlipOutcome =
	| {
			readonly kind: "flipped";
			/** in one line: `posts/first-light.md  published: false → true, date: 2026-10-01` */
			readonly line: string;
			/** the parts of that line */
			readonly changes: readonly string[];
			/** whether it waits for its day */
			readonly scheduled: boolean;
			/** errors that `force` passed over; the build will stop at them */
			readonly overridden: readonly Problem[];
	  }
	/** nothing to change */
	| { readonly kind: "already"; readonly line: string }
	/** the file is as it was, and so are the places of the problems */
	| { readonly kind: "stopped"; readonly problems: readonly Problem[]; readonly forceable: boolean };

/** What `force` cannot pass over: nobody could know what the file says, or the words must never go out. */
const neverForced: ReadonlySet<string> = new Set([
	"file-readable",
	"front-matter",
	"published-flag",
	"private-word",
]);

/**
 * Flips the flag of a file: publishing asks first whether all is ready, and sets the day where there is none. Of the file
 * only those bytes change, at once or not at all. Done twice, it changes nothing.
 *
 * @throws when the file was changed on the disk meanwhile, is gone, or cannot be written
 */
export async function flip({ blog, item, to, force = false }: FlipOrder): Promise<FlipOutcome> {
	const { value } = item;
	const file = new VFile({ path: value.path });
	const bytes = readFileSync(value.file);
	const text = toText(file, bytes);
	const flipped = text === undefined ? undefined : flipText(file, wanted(value, blog, to));
	if (text === undefined || !flipped) {
		return { kind: "stopped", problems: toProblems(value.path, file.messages, true), forceable: false };
	}
	const after = withText(blog, item, flipped.text);
	const held = heldBack(after.item.value, blog);
	if (flipped.text === text) {
		return {
			kind: "already",
			line: [`${value.path}  is ${to === "draft" ? "a draft" : "published"} already`, ...held].join(", "),
		};
	}
	const errors = to === "published" ? await errorsOf(after) : [];
	const forceable = errors.every(({ rule }) => !neverForced.has(rule));
	if (errors.length > 0 && !(force && forceable)) {
		const problems = errors.map(pointBefore(text, flipped.text, flipped.back));
		return { kind: "stopped", problems, forceable };
	}
	const mark = bytes.subarray(0, bytes.length - Buffer.byteLength(text));
	write(value, bytes, Buffer.concat([mark, Buffer.from(flipped.text)]));
	const changes = [...changesIn(flipped), ...held];
	const line = `${value.path}  ${changes.join(", ")}`;
	return { kind: "flipped", line, changes, scheduled: held.length > 0, overridden: errors };
}

function write({ file, path }: Post | HelpList, before: Buffer, after: Buffer): void {
	let replaced = false;
	try {
		replaced = replaceFile(file, before, after);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new Error(`${path} could not be written (${code}), and is as it was: look at its permissions`);
	}
	if (replaced) return;
	throw new Error(`${path} was saved meanwhile, perhaps by your editor, and is as it was saved: try again`);
}

/** A page is not of a day, and a list has none. */
function wanted(value: Post | HelpList, { today }: Blog, to: FlipOrder["to"]): FlipOptions {
	if (!("slug" in value)) return { to: to === "published", keys: helpListKeys };
	const undated = value.kind === "post" && value.date === undefined && to === "published";
	return { to: to === "published", keys: postKeys, ...(undated && { date: today }) };
}

async function errorsOf({ blog, item }: ReturnType<typeof withText>): Promise<Problem[]> {
	return (await problemsOf(blog, item, stopsForSpelling(blog))).filter(
		({ severity }) => severity === "error",
	);
}

const changesIn = ({ before, after, date }: Flipped): string[] => [
	...(before === after
		? []
		: [before === undefined ? `published: ${after}` : `published: ${before} → ${after}`]),
	...(date ? [`date: ${date}`] : []),
];

function heldBack(value: Post | HelpList, { settings }: Blog): string[] {
	if (value.status !== "scheduled" || !value.date) return [];
	const { language, timezone } = settings.value;
	return [`held back until ${dayInWords(value.date, language, "long")} (${timezone})`];
}
