import { distance } from "fastest-levenshtein";
import type { VFile } from "vfile";
import { isScalar } from "yaml";
import { placeOf } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import type { YamlMap } from "#lib/content/yaml.ts";

/** What the front matter says about readers; `unclear` is hidden, and an error, since nobody can know what was meant. */
export type Flag = "published" | "draft" | "unclear";

interface FlagReading {
	readonly flag: Flag;
	/** the key that stands where `published` was meant */
	readonly misspelt?: string;
}

/** The furthest a key may be from `published` to be a slip of it: "publish", "publsihed". */
const slip = 2;

/**
 * Reads the flag. Only the YAML boolean `true` publishes; no flag at all is a draft.
 *
 * @param known keys that are right, and so cannot be `published` misspelt
 */
export function readFlag(file: VFile, yaml: YamlMap, known: readonly string[]): FlagReading {
	const misspelt = Object.keys(yaml.data).find(
		(key) => !known.includes(key) && distance(key.toLowerCase(), "published") <= slip,
	);
	if (misspelt !== undefined) {
		report(file, {
			rule: "published-flag",
			reason: `Unexpected key \`${misspelt}\`, expected \`published\``,
			place: placeOf(file, yaml, [misspelt], "key"),
		});
		return { flag: "unclear", misspelt };
	}
	if (Object.hasOwn(yaml.data, "published")) {
		const value = yaml.data.published;
		const node = yaml.document.get("published", true);
		// `!!bool "true"` is a boolean, too, and text to whoever wrote it.
		const isPlain = isScalar(node) && node.type === "PLAIN";
		if (typeof value === "boolean" && isPlain) return { flag: value ? "published" : "draft" };
		report(file, {
			rule: "published-flag",
			reason: `Unexpected \`published: ${written(file, yaml)}\`, expected \`published: true\` or \`published: false\`, without quotes`,
			place: placeOf(file, yaml, ["published"], "value"),
		});
		return { flag: "unclear" };
	}
	return { flag: "draft" };
}

/** The value as written, quotes included. */
export function written(file: VFile, yaml: YamlMap): string {
	if (yaml.data.published === null) return "";
	const place = placeOf(file, yaml, ["published"], "value");
	return String(file).slice(place?.start.offset, place?.end.offset).split("\n")[0] ?? "";
}
