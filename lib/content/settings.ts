import type { VFile } from "vfile";
import type { z } from "zod";
import { weigh } from "#lib/checks/severity.ts";
import { type FieldRules, placeOf, reportIssues } from "#lib/content/problems.ts";
import { type NavigationItem, type Settings, settingsSchema } from "#lib/content/schema.ts";
import { words } from "#lib/content/words.ts";
import { parseYaml, type YamlMap } from "#lib/content/yaml.ts";

const rules: FieldRules = { key: "site-setting", value: "site-setting", missing: "site-setting" };

/** `_site.yaml`, with its text → the settings. What is wrong is a message on the file, and has its default instead. */
export function toSettings(file: VFile): Settings {
	const yaml = parseYaml(String(file), file, 0, "site-setting");
	const result = settingsSchema.safeParse(yaml?.data ?? {});
	if (yaml && !result.success) {
		const inWords = result.error.issues.filter(({ path }) => path[0] === "words");
		const onTop = result.error.issues.filter(({ path }) => path[0] !== "words");
		reportIssues(file, yaml, onTop, Object.keys(settingsSchema.shape), rules);
		reportIssues(file, yaml, inWords, Object.keys(words), rules);
	}
	weigh(file, "published");
	const { navigation, ...settings } = result.success ? result.data : withoutBad(yaml, result.error);
	return {
		...settings,
		...(navigation && { navigation: navigation.map((item, index) => toItem(item, index, file, yaml)) }),
	};
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
