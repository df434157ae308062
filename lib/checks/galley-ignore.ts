import type { Html, Parents, Root } from "mdast";
import type { Point, Position } from "unist";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { canChange, type RuleId, ruleIds, type SeverityChanges } from "#lib/checks/severity.ts";
import { didYouMean } from "#lib/content/near.ts";
import { toPosition } from "#lib/content/problems.ts";
import type { Finding } from "#lib/content/report.ts";

/** What `<!-- galley-ignore spelling -->` says, and of which part of the text. Plain data: it is kept on disk. */
export interface Ignore {
	/** `spelling`; empty when no check is named */
	readonly rule: string;
	/** where that stands */
	readonly place?: Position;
	/** offsets of the block it is for */
	readonly start: number;
	readonly end: number;
}

const comment = /<!--\s*galley-ignore\b(.{0,400}?)-->/gs;

/** Finds the comments that quiet a check: each for the block it stands in or, on a line of its own, for the next. */
export function ignoresIn(tree: Root, source: string): Ignore[] {
	if (!source.includes("galley-ignore")) return [];
	const file = new VFile({ value: source });
	const found: Ignore[] = [];
	visit(tree, "html", (node, index, parent) => {
		if (!parent || index === undefined) return;
		const from = node.position?.start.offset ?? 0;
		const written = source.slice(from, node.position?.end.offset);
		for (const { 1: rules = "", index: at, 0: whole } of written.matchAll(comment)) {
			const block = blockOf(node, index, parent);
			const names = [...rules.matchAll(/[^\s,]+/g)];
			const first = from + at + whole.indexOf("galley-ignore") + "galley-ignore".length;
			for (const { 0: rule, index: start } of names) {
				const place = toPosition(file, first + start, first + start + rule.length);
				found.push({ rule, ...(place && { place }), ...block });
			}
			const place = toPosition(file, from + at, from + at + whole.length);
			if (names.length === 0) found.push({ rule: "", ...(place && { place }), ...block });
		}
	});
	return found;
}

const isPhrasing = new Set(["paragraph", "heading", "tableCell", "emphasis", "strong", "delete", "link"]);

function blockOf(node: Html, index: number, parent: Parents): Pick<Ignore, "start" | "end"> {
	const start = (isPhrasing.has(parent.type) ? parent : node).position?.start.offset ?? 0;
	const alone = isAlone(node) && !isPhrasing.has(parent.type);
	const next = parent.children.slice(index + 1).find((each) => each.type !== "html" || !isAlone(each));
	const last = alone ? next : isPhrasing.has(parent.type) ? parent : node;
	return { start, end: (last ?? parent).position?.end.offset ?? start };
}

/** Whether there is nothing in it but such comments. */
const isAlone = ({ value }: Html): boolean => value.replace(comment, "").trim() === "";

/**
 * Takes out what the author has quieted, and says which comments quiet nothing.
 *
 * @param changes what `_site.yaml` says: a check that is off has nothing to be quieted
 */
export function withoutIgnored(
	findings: readonly Finding[],
	ignores: readonly Ignore[],
	changes: SeverityChanges,
): Finding[] {
	if (ignores.length === 0) return [...findings];
	const used = new Set<Ignore>();
	const left = findings.filter(({ rule, place }) => {
		const at = offsetOf(place);
		if (at === undefined || !canChange(rule)) return true;
		const by = ignores.filter((each) => each.rule === rule && each.start <= at && at < each.end);
		for (const each of by) used.add(each);
		return by.length === 0;
	});
	const idle = ignores.filter((each) => !used.has(each) && changes[each.rule] !== "off");
	return [
		...left,
		...idle.map(({ rule, place }) => ({ rule: "galley-ignore" as const, reason: reasonFor(rule), place })),
	];
}

const offsetOf = (place: Point | Position | undefined): number | undefined =>
	place && ("start" in place ? place.start.offset : place.offset);

function reasonFor(rule: string): string {
	const quietable = ruleIds.filter(canChange);
	if (ruleIds.includes(rule as RuleId)) {
		return quietable.includes(rule as RuleId)
			? `Unexpected comment that quiets no \`${rule}\`, expected it above the block it is for: delete it`
			: `Unexpected \`${rule}\` in a comment, expected another check: this one cannot be quieted`;
	}
	const meant = didYouMean(rule, quietable);
	const found = rule === "" ? "`galley-ignore` without a check" : `check \`${rule}\``;
	return `Unexpected ${found}, expected ${meant ? `\`${meant}\`` : "the name that ends its message, such as `spelling`"}`;
}
