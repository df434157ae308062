import { Parser } from "htmlparser2";
import { searchScript } from "#lib/site/search.ts";

/** Scripts that are data, not code. */
const dataTypes = new Set(["application/ld+json", "speculationrules"]);

/** The one script that stays: the search page's own. */
const isKept = ({ type = "", src = "" }: Record<string, string>): boolean =>
	dataTypes.has(type) || src.endsWith(searchScript);

/** Attributes by which the compiled app's own script finds its elements. */
const hydrationMark = /\s(?:data-href|data-precedence)="[^"]*"/g;

/** A stretch of the page to leave out: from the first character to the one after the last. */
type Cut = readonly [start: number, end: number];

/**
 * Takes out of a page what a reader does not need: every script but data, preloads of scripts, comments and marks for
 * hydration. A parser finds them, so that nothing an author wrote can be taken for them; all else stays byte for byte.
 */
export function strip(html: string): string {
	const cuts: Cut[] = [];
	let scriptFrom: number | undefined;
	let emptyFrom: number | undefined;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				emptyFrom = undefined;
				if (name === "script" && !isKept(attributes)) scriptFrom = parser.startIndex;
				else if (name === "link" && isForScript(attributes))
					cuts.push([parser.startIndex, parser.endIndex + 1]);
				else if (name === "style") cuts.push(...markCuts(html, parser.startIndex, parser.endIndex));
				else if (name === "div" && Object.keys(attributes).join() === "hidden") emptyFrom = parser.startIndex;
			},
			onclosetag(name) {
				if (name === "script" && scriptFrom !== undefined) {
					cuts.push([scriptFrom, parser.endIndex + 1]);
					scriptFrom = undefined;
				} else if (emptyFrom !== undefined) {
					// Next's place for streamed metadata; its comments inside are gone with it.
					while ((cuts.at(-1)?.[0] ?? -1) >= emptyFrom) cuts.pop();
					cuts.push([emptyFrom, parser.endIndex + 1]);
					emptyFrom = undefined;
				}
			},
			ontext() {
				emptyFrom = undefined;
			},
			oncomment() {
				cuts.push([parser.startIndex, parser.endIndex + 1]);
			},
		},
		{ decodeEntities: false },
	);
	parser.end(html);
	return leaveOut(html, cuts);
}

const isForScript = ({ rel, as }: Record<string, string>): boolean =>
	rel === "modulepreload" || (rel === "preload" && as === "script");

/** The marks in one tag. */
function markCuts(html: string, start: number, end: number): Cut[] {
	return [...html.slice(start, end + 1).matchAll(hydrationMark)].map((match) => [
		start + match.index,
		start + match.index + match[0].length,
	]);
}

function leaveOut(html: string, cuts: readonly Cut[]): string {
	let text = "";
	let from = 0;
	for (const [start, end] of cuts) {
		text += html.slice(from, start);
		from = end;
	}
	return text + html.slice(from);
}
