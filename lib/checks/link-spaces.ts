import type { Link } from "mdast";
import type { VFile } from "vfile";
import { noWord, type ProseCheck } from "#lib/checks/prose.ts";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

/**
 * A link has no blanks at its ends.
 *
 * Why: they come along when an address is pasted, and a blank inside the brackets is underlined.
 */
export const linkSpaces: TextCheck = { link };

function link({ position, url, children }: Link, file: VFile): void {
	const start = position?.start.offset ?? 0;
	const source = String(file).slice(start, position?.end.offset);
	if (!source.startsWith("[") || url.trim() === "") return;
	const tail = (children.at(-1)?.position?.end.offset ?? start + 1) - start;
	const at = blankIn(source, tail);
	if (at === undefined) return;
	report(file, {
		rule: "link-spaces",
		reason: "Unexpected blank at the end of a link, expected none inside its brackets and parentheses",
		place: toPosition(file, start + at, start + at + 1),
	});
}

/** @param tail where the words end and `](` begins */
function blankIn(source: string, tail: number): number | undefined {
	if (/^\[\s/.test(source)) return 1;
	if (tail > 1 && /\s/.test(source[tail - 1] ?? "")) return tail - 1;
	if (/^\]\(\s/.test(source.slice(tail))) return tail + "](".length;
	const last = /(?:\s|%20)+>?\)$/i.exec(source)?.index;
	return last !== undefined && last > tail ? last : undefined;
}

/** `[words] (https://…)`, and an address with a blank in it, in text: no link was made of them. */
const notLinked =
	/(?<=\[[^\]\n]*\p{L}[^\]\n]*\])(\s+)\((?=https?:\/\/|mailto:|www\.)|(?<=\[[^\]\n]*\])\((?:https?:\/\/|mailto:|www\.|\/)[^\s()"']*(\s+)[^\s()"'][^()\n]*\)|\bhttps?:\/\/(\s+)\p{L}[\p{L}\d-]*\.\p{L}/dgu;

/** The links of a text are links: a blank between their parts makes words of them. */
export const brokenLink: ProseCheck = ({ text, at }, file) => {
	if (!text.includes("](") && !/\]\s+\(|:\/\/\s/.test(text)) return;
	for (const { indices } of text.matchAll(notLinked)) {
		const [start, end] = indices?.slice(1).find((range) => range !== undefined) ?? [];
		if (start === undefined || end === undefined || text[start] === noWord) continue;
		report(file, {
			rule: "link-target",
			reason: "Unexpected blank in a link, expected `[words](https://…)` without one",
			place: toPosition(file, at(start), at(end - 1) + 1),
		});
	}
};
