import type { VFile } from "vfile";
import { location } from "vfile-location";
import { type Document, isMap, LineCounter, parseDocument, type YAMLError } from "yaml";
import { report } from "#lib/content/report.ts";

/** A YAML mapping with the place, in its file, of everything in it. */
export interface YamlMap {
	readonly document: Document.Parsed;
	/** own keys only; values as YAML 1.2 core has them: dates stay strings */
	readonly data: Readonly<Record<string, unknown>>;
	/** where the YAML text begins in the file */
	readonly offset: number;
}

/** What the author most likely did, for the errors of `yaml` that writers meet. */
const causes: Partial<Record<YAMLError["code"], string>> = {
	TAB_AS_INDENT: "Unexpected tab, expected spaces: replace the tab with two spaces",
	DUPLICATE_KEY: "Unexpected second line with the same key, expected each key once: delete one of them",
	BLOCK_AS_IMPLICIT_KEY:
		'Unexpected second colon, expected one `key: value` on a line: put a value that has a colon in quotes, `title: "One: two"`',
	MISSING_CHAR: "Unexpected end of a quoted value or list, expected its closing quote or bracket",
	MULTIPLE_DOCS: "Unexpected `...` or `---`, expected one block of `key: value` lines",
	BAD_ALIAS: 'Unexpected `*`, expected text: put a value that begins with `*` or `&` in quotes, `title: "*"`',
};

/**
 * Reads YAML 1.2 core, refusing aliases (an alias bomb is small in the file and huge in memory).
 *
 * @param text the YAML alone
 * @param file the file it stands in, for places and messages
 * @param offset where `text` begins in the file
 * @param rule what a problem is filed under
 * @returns the mapping (empty for an empty text), or undefined with messages on the file
 */
export function parseYaml(
	text: string,
	file: VFile,
	offset: number,
	rule: "front-matter" | "site-setting",
): YamlMap | undefined {
	const document = parseDocument(text, {
		version: "1.2",
		prettyErrors: false,
		lineCounter: new LineCounter(),
	});
	const fail = (reason: string, at: number) => {
		report(file, { rule, reason, place: location(file).toPoint(Math.min(offset + at, String(file).length)) });
		return undefined;
	};
	const error = document.errors[0];
	if (error) {
		return fail(
			causes[error.code] ?? `Unexpected front matter, expected YAML: ${error.message}`,
			error.pos[0],
		);
	}
	if (document.contents === null) return { document, data: {}, offset };
	if (!isMap(document.contents)) {
		const found = document.contents.toString().trim().split("\n")[0] ?? "";
		return fail(
			`Unexpected \`${found}\`, expected lines of the form \`key: value\``,
			document.contents.range?.[0] ?? 0,
		);
	}
	try {
		const data = document.toJS({ maxAliasCount: 0, mapAsMap: false }) as Record<string, unknown>;
		return { document, data, offset };
	} catch {
		return fail("Unexpected alias (`*name`), expected the value itself: write it out", text.search(/[^\s]/));
	}
}
