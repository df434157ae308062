import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { type Problem, toProblems } from "#lib/check.ts";
import { type ClosingLinks, closingLinks } from "#lib/content/closing-links.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import type { Post } from "#lib/content/post.ts";
import { toText } from "#lib/content/text.ts";
import { replaceFile } from "#lib/files/replace.ts";
import { renderBody } from "#lib/markdown/render.ts";

/** A change to a file that is still to be made. */
export interface Change {
	/** first line that changes, counted from 1 */
	readonly line: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
	/**
	 * Makes it. No other byte of the file changes.
	 *
	 * @returns false when the file was saved meanwhile, and is as it was saved
	 */
	readonly make: () => boolean;
}

/** What came of looking at a post. */
export type Found =
	| { readonly kind: "change"; readonly change: Change }
	| { readonly kind: "nothing" }
	| { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** The closing links of a post as a list of ways to help: the change to its file, or what stands in the way. */
export function closingList({ path, file, slug, titleInBody }: Post): Found {
	const vfile = new VFile({ path });
	const bytes = readFileSync(file);
	const text = toText(vfile, bytes);
	const split = text === undefined ? undefined : splitFrontMatter(vfile);
	if (text === undefined || !split)
		return { kind: "problems", problems: toProblems(path, vfile.messages, true) };
	const found = closingLinks(split.body);
	if (!found) return { kind: "nothing" };
	const { start, end, list } = found;
	const problems = problemsIn(found, { path, slug, titleInBody });
	if (problems.length > 0) return { kind: "problems", problems };
	const mark = bytes.subarray(0, bytes.length - Buffer.byteLength(text));
	const next = Buffer.concat([mark, Buffer.from(text.slice(0, start) + list + text.slice(end))]);
	const lines = (part: string) => part.split(/\r?\n/);
	return {
		kind: "change",
		change: {
			line: lines(text.slice(0, start)).length,
			before: lines(text.slice(start, end)),
			after: lines(list),
			make: () => replaceFile(file, bytes, next),
		},
	};
}

/** What would be wrong with the list itself, `http:` for one: each at the link as it stands in the file. */
function problemsIn(
	{ list, places }: ClosingLinks,
	{ path, ...options }: Pick<Post, "path" | "slug" | "titleInBody">,
): Problem[] {
	const file = new VFile({ path, value: list });
	renderBody(file, options);
	const ofLists = file.messages.filter(({ ruleId }) => ruleId === "help-list" || ruleId === "directive");
	for (const message of ofLists) {
		// The first line begins the block.
		const place = places[(message.line ?? 0) - 2];
		if (place) Object.assign(message, { line: place.line, column: place.column, place });
	}
	return toProblems(path, ofLists, true);
}
