import type { VFile } from "vfile";
import * as z from "zod";
import { placeOf, toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import type { YamlMap } from "#lib/content/yaml.ts";

/** Reports a text with no word, picture or list in it. */
export function reportNoWords(file: VFile, body: string): void {
	const left = body.replace(/<!--.*?(?:-->|$)/gs, "").replace(/^ {0,3}#{1,6}\s.*$/gm, "");
	if (left.trim() !== "") return;
	const end = String(file).length;
	report(file, {
		rule: "unfinished",
		reason: "Unexpected end of file, expected words under the front matter",
		place: toPosition(file, end, end),
	});
}

/** Reports a post that was changed before it was there. */
export function reportOrder(
	file: VFile,
	yaml: YamlMap,
	{ date, updated }: { readonly date?: string | undefined; readonly updated?: string | undefined },
): void {
	if (!date || !updated || updated >= date) return;
	report(file, {
		rule: "front-matter-value",
		reason: `Unexpected \`${updated}\` for \`updated\`, expected a day that is not before \`date\`, ${date}`,
		place: placeOf(file, yaml, ["updated"], "value"),
	});
}

/** The day in a file's name, if it is one; else that is a message. */
export function prefixDay(file: VFile, prefix: string): string | undefined {
	if (z.iso.date().safeParse(prefix).success) return prefix;
	report(file, {
		rule: "front-matter-value",
		reason: `Unexpected \`${prefix}\` in the file name, expected a day that exists: rename the file`,
		place: toPosition(file, 0, 0),
	});
	return undefined;
}
