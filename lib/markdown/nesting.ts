import type { VFile } from "vfile";
import { report } from "#lib/content/report.ts";

/** Deeper than any person writes, and far from where a parser runs out of stack. */
const deepest = 64;

const containers = new RegExp(
	`^[ \\t]*(?:(?:>[ \\t]?|(?:[-+*]|\\d{1,9}[.)])[ \\t]+)[ \\t]*){${deepest},}`,
	"m",
);

/** Whether quotations and lists are nested so deeply in one line that parsing would take for ever; says so on the file. */
export function isTooDeep(body: string, file: VFile): boolean {
	const match = containers.exec(body);
	if (!match) return false;
	reportTooDeep(file, body.slice(0, match.index).split("\n").length);
	return true;
}

/** Says that the text cannot be shown for its nesting. */
export function reportTooDeep(file: VFile, line: number): void {
	report(file, {
		rule: "nesting",
		reason: `Unexpected nesting, expected at most ${deepest} quotations or lists inside each other`,
		place: { line, column: 1 },
	});
}
