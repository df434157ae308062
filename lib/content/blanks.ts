import type { VFile } from "vfile";
import { isScalar, visit } from "yaml";
import { findUnfinished } from "#lib/checks/unfinished.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import type { YamlMap } from "#lib/content/yaml.ts";

/** Blanks in a title, a deck or a note embarrass as much as in the text. Addresses may hold what looks like one. */
export function reportBlanks(file: VFile, { document, offset }: YamlMap): void {
	visit(document, {
		Pair: (_, { key }) => (isScalar(key) && key.value === "url" ? visit.SKIP : undefined),
		Scalar: (key, { value, range }) => {
			if (key === "key" || typeof value !== "string" || !range) return;
			const start = offset + range[0];
			for (const { index, found, expected } of findUnfinished(String(file).slice(start, offset + range[1]))) {
				report(file, {
					rule: "unfinished",
					reason: `Unexpected \`${found}\`, expected ${expected}`,
					place: toPosition(file, start + index, start + index + found.length),
				});
			}
		},
	});
}
