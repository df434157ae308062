import type { VFile } from "vfile";
import { weigh } from "#lib/checks/severity.ts";
import { type FieldRules, reportIssues } from "#lib/content/problems.ts";
import { type Settings, settingsSchema } from "#lib/content/schema.ts";
import { parseYaml } from "#lib/content/yaml.ts";

const rules: FieldRules = { key: "site-setting", value: "site-setting", missing: "site-setting" };

/** `_site.yaml`, with its text → the settings. What is wrong is a message on the file, and has its default instead. */
export function toSettings(file: VFile): Settings {
	const yaml = parseYaml(String(file), file, 0, "site-setting");
	const result = settingsSchema.safeParse(yaml?.data ?? {});
	if (yaml && !result.success) {
		reportIssues(file, yaml, result.error.issues, Object.keys(settingsSchema.shape), rules);
	}
	weigh(file, "published");
	if (result.success) return result.data;
	const bad = new Set(result.error.issues.map(({ path }) => path[0]));
	const known = Object.entries(yaml?.data ?? {}).filter(
		([key]) => Object.hasOwn(settingsSchema.shape, key) && !bad.has(key),
	);
	return settingsSchema.parse(Object.fromEntries(known));
}
