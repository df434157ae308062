import type { VFile } from "vfile";
import type * as z from "zod";
import { type RuleId, ruleIds, weigh } from "#lib/checks/severity.ts";
import { type Head, toHead } from "#lib/content/head.ts";
import { type FieldRules, placeOf, reportIssues } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import { changeableRules, type NavigationItem, type Settings, settingsSchema } from "#lib/content/schema.ts";
import { words } from "#lib/content/words.ts";
import { parseYaml, type YamlMap } from "#lib/content/yaml.ts";

const rules: FieldRules = {
	key: "site-setting",
	value: "site-setting",
	missing: "site-setting",
	expected: { url: "an address that begins with `https://`" },
};

/** `_site.yaml`, with its text → the settings. What is wrong is a message on the file, and has its default instead. */
export function toSettings(file: VFile): Settings {
	const yaml = parseYaml(String(file), file, 0, "site-setting");
	const result = settingsSchema.safeParse(yaml?.data ?? {});
	if (yaml && !result.success) {
		const issues = withoutFixed(file, yaml, result.error.issues);
		const known: Record<string, readonly string[]> = { checks: changeableRules, words: Object.keys(words) };
		for (const part of [...Object.keys(known), undefined]) {
			const inPart = issues.filter(({ path }) => known[String(path[0])] === known[part ?? ""]);
			reportIssues(file, yaml, inPart, known[part ?? ""] ?? Object.keys(settingsSchema.shape), rules);
		}
	}
	weigh(file, "published");
	const { navigation, ...fields } = result.success ? result.data : withoutBad(yaml, result.error);
	const settings = {
		...fields,
		...(navigation && { navigation: navigation.map((item, index) => toItem(item, index, file, yaml)) }),
	};
	if (yaml) heads.set(settings, toHead(file, yaml, " ".repeat(String(file).length)));
	return settings;
}

/** As they were written. Not a part of the settings, all of which pages are made of. */
const heads = new WeakMap<Settings, Head>();

/** `_site.yaml` as it was written, less what no reader is told; undefined when there is none, or it cannot be read. */
export function headOf(settings: Settings): Head | undefined {
	const head = heads.get(settings);
	return head && { ...head, values: head.values.filter(({ key }) => key !== "timezone") };
}

function withoutBad(yaml: YamlMap | undefined, { issues }: z.ZodError) {
	const bad = new Set(issues.map(({ path }) => path[0]));
	const known = Object.entries(yaml?.data ?? {}).filter(
		([key]) => Object.hasOwn(settingsSchema.shape, key) && !bad.has(key),
	);
	return settingsSchema.parse(Object.fromEntries(known));
}

/** `about`, or `Who writes this: about`. */
function toItem(
	item: string | Record<string, string>,
	index: number,
	file: VFile,
	yaml: YamlMap | undefined,
): NavigationItem {
	const [label, to = ""] = typeof item === "string" ? [undefined, item] : (Object.entries(item)[0] ?? []);
	const place = yaml && placeOf(file, yaml, ["navigation", index], "value");
	return { to, ...(label !== undefined && { label }), ...(place && { place }) };
}

type Issue = z.core.$ZodIssue;

/** Says of checks that keep drafts and secrets at home that they stay as they are; returns the other issues. */
function withoutFixed(file: VFile, yaml: YamlMap, issues: readonly Issue[]): Issue[] {
	return issues.map((issue) => {
		if (issue.code !== "unrecognized_keys" || issue.path[0] !== "checks") return issue;
		const fixed = issue.keys.filter((key) => ruleIds.includes(key as RuleId));
		for (const key of fixed) {
			report(file, {
				rule: "site-setting",
				reason: `Unexpected check \`${key}\`, expected one of ${changeableRules.join(", ")}: what keeps drafts, secrets and the site whole stays as it is`,
				place: placeOf(file, yaml, ["checks", key], "key"),
			});
		}
		return { ...issue, keys: issue.keys.filter((key) => !fixed.includes(key)) };
	});
}
