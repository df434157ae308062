import type { Position } from "unist";
import type { VFile } from "vfile";
import { location } from "vfile-location";
import { isMap, isNode, isScalar, type Range } from "yaml";
import type * as z from "zod";
import type { RuleId } from "#lib/checks/severity.ts";
import { expectations } from "#lib/content/expectations.ts";
import { didYouMean } from "#lib/content/near.ts";
import { report } from "#lib/content/report.ts";
import { missingNotes } from "#lib/content/schema.ts";
import { suggest } from "#lib/content/suggestions.ts";
import type { YamlMap } from "#lib/content/yaml.ts";

/** Rules under which a file's problems are filed. */
export interface FieldRules {
	readonly key: RuleId;
	readonly value: RuleId;
	readonly missing: RuleId;
	/** what to write for some keys, where that is not what posts want of them */
	readonly expected?: Readonly<Record<string, string>>;
}

export const frontMatterRules: FieldRules = {
	key: "front-matter-key",
	value: "front-matter-value",
	missing: "field-missing",
};

type Path = readonly PropertyKey[];

/** Reports every problem that zod found, each at its own place in the YAML. */
export function reportIssues(
	file: VFile,
	yaml: YamlMap,
	issues: readonly z.core.$ZodIssue[],
	known: readonly string[],
	rules: FieldRules,
): void {
	for (const issue of issues) {
		if (issue.code === "unrecognized_keys") {
			for (const key of issue.keys) reportKey(file, yaml, [...issue.path, key], known, rules.key);
		} else {
			const expected = issue.code === "custom" ? issue.params?.expected : undefined;
			reportValue(file, yaml, issue.path, rules, expected);
		}
	}
}

function reportKey(file: VFile, yaml: YamlMap, path: Path, known: readonly string[], rule: RuleId) {
	const key = String(path.at(-1));
	const meant = didYouMean(key, known);
	report(file, {
		rule,
		reason: `Unexpected key \`${key}\`, expected ${meant ? `\`${meant}\`` : `one of ${known.join(", ")}`}`,
		place: placeOf(file, yaml, path, "key"),
	});
}

function reportValue(file: VFile, yaml: YamlMap, path: Path, rules: FieldRules, wanted?: string) {
	const field = String(path.findLast((part) => typeof part === "string"));
	const expected = wanted ?? rules.expected?.[field] ?? expectations[field] ?? "another value";
	const found = yaml.document.getIn(path, true);
	const empty = found === undefined || (isScalar(found) && (found.value === null || found.value === ""));
	const note = empty ? missingNotes[field] : undefined;
	const noted = empty ? notedAway(file, yaml, path) : undefined;
	if (noted) {
		const reason = `Unexpected \`#\` at the start of \`${field}\`, where it begins a note, expected the value in quotes: \`${field}: "${noted}"\``;
		report(file, { rule: rules.value, reason, place: placeOf(file, yaml, path, "value") });
		return;
	}
	const written = sourceOf(file, yaml, found);
	// What is wanted of a value that says why it cannot be taken is more than a guess; so is that of one in a list.
	const guess = wanted === undefined && typeof path.at(-1) === "string" && written !== undefined;
	const meant = guess ? suggest(field, written) : undefined;
	report(file, {
		rule: empty ? rules.missing : rules.value,
		reason: empty
			? `Unexpected missing \`${field}\`, expected ${expected}`
			: `Unexpected ${quote(written)} for \`${field}\`, expected ${meant ?? expected}`,
		place: placeOf(file, yaml, path, "value"),
		...(note && { note }),
	});
}

/** `title: #1 fan`: the value that the author wrote, as a note. */
function notedAway(file: VFile, yaml: YamlMap, path: Path): string | undefined {
	const key = rangeOf(yaml, path, "key");
	const [, note] = /^:[ \t]+(#[^\r\n]*)/.exec(key ? String(file).slice(yaml.offset + key[1]) : "") ?? [];
	return note?.trim();
}

/** The value as the author wrote it. */
function sourceOf(file: VFile, yaml: YamlMap, found: unknown): string | undefined {
	const range = isNode(found) ? found.range : undefined;
	return range ? String(file).slice(yaml.offset + range[0], yaml.offset + range[1]) : undefined;
}

/** Its first line. */
function quote(written: string | undefined): string {
	if (written === undefined) return "value";
	const [first = ""] = written.split("\n");
	return `\`${first.length > 60 ? `${first.slice(0, 60)}…` : first}\``;
}

/**
 * Where a key or value stands in the file: the nearest thing that is there, or the first character of the front matter
 * for a field that is missing.
 */
export function placeOf(file: VFile, yaml: YamlMap, path: Path, part: "key" | "value"): Position | undefined {
	for (let length = path.length; length > 0; length--) {
		const range = rangeOf(yaml, path.slice(0, length), length === path.length ? part : "value");
		if (range) return toPosition(file, yaml.offset + range[0], yaml.offset + range[1]);
	}
	return toPosition(file, 0, Math.min(3, String(file).length));
}

function rangeOf(yaml: YamlMap, path: Path, part: "key" | "value"): Range | undefined {
	const parent = path.length > 1 ? yaml.document.getIn(path.slice(0, -1), true) : yaml.document.contents;
	if (!isMap(parent)) return rangeOfNode(yaml.document.getIn(path, true));
	// A key may also be a number, or nothing, which a JavaScript object has as text.
	const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value ?? "") === path.at(-1));
	const value = rangeOfNode(pair?.value);
	return part === "value" && value && value[0] < value[1] ? value : rangeOfNode(pair?.key);
}

const rangeOfNode = (node: unknown) => (isNode(node) && node.range ? node.range : undefined);

/** Where the lines of a file begin: found out once, since a file may have thousands of messages. */
const lines = new WeakMap<VFile, ReturnType<typeof location>>();

/** Offsets in the file → unist position. */
export function toPosition(file: VFile, start: number, end: number): Position | undefined {
	const places = lines.get(file) ?? location(file);
	lines.set(file, places);
	const from = places.toPoint(start);
	const to = places.toPoint(end);
	return from && to ? { start: from, end: to } : undefined;
}
