import type { VFile } from "vfile";
import { location } from "vfile-location";
import { type Document, isMap, LineCounter, parseDocument, type Range, visit, type YAMLError } from "yaml";
import { report } from "#lib/content/report.ts";
import { findSlip } from "#lib/content/yaml-slips.ts";

/** A YAML mapping with the place, in its file, of everything in it. */
export interface YamlMap {
	readonly document: Document.Parsed;
	/** own keys only; values as YAML 1.2 core has them: dates stay strings */
	readonly data: Readonly<Record<string, unknown>>;
	/** where the YAML text begins in the file */
	readonly offset: number;
}

/** A list of ways to help with a hundred links has a third of it; looking for equal keys takes the square. Characters. */
const largest = 64 * 1024;

/** Front matter has lists in a map, and maps in a list; columns of indentation, or brackets. */
const deepest = 100;

const nesting = "Unexpected nesting, expected lines of the form `key: value`";
const noColon =
	"Unexpected line without a colon, expected `key: value`, `---` above it where the front matter ends, or two spaces before it when it goes on from the line above";
const inQuotes = 'expected text: put the value in quotes, `title: "…"`';

/** What the author most likely did, for the errors of `yaml` that writers meet. */
const causes: Partial<Record<YAMLError["code"], string>> = {
	TAB_AS_INDENT: "Unexpected tab, expected spaces: replace the tab with two spaces",
	DUPLICATE_KEY: "Unexpected second line with the same key, expected each key once: delete one of them",
	BLOCK_AS_IMPLICIT_KEY:
		'Unexpected second colon, expected one `key: value` on a line: put a value that has a colon in quotes, `title: "One: two"`',
	MISSING_CHAR: "Unexpected end of a quoted value or list, expected its closing quote or bracket",
	MULTIPLE_DOCS: "Unexpected `...` or `---`, expected one block of `key: value` lines",
	BAD_ALIAS: `Unexpected \`*\` or \`&\`, ${inQuotes}`,
	BAD_SCALAR_START: `Unexpected character at the start of a value, ${inQuotes}`,
	UNEXPECTED_TOKEN: `Unexpected text after a value, ${inQuotes}`,
	BAD_INDENT: "Unexpected indentation, expected the keys to stand under each other",
	RESOURCE_EXHAUSTION: nesting,
	MULTILINE_IMPLICIT_KEY: noColon,
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
	const fail = (reason: string, at: number) => {
		report(file, { rule, reason, place: location(file).toPoint(Math.min(offset + at, String(file).length)) });
		return undefined;
	};
	if (text.length > largest) {
		return fail(`Unexpected length, expected at most ${largest / 1024} kB of front matter`, 0);
	}
	const deep = tooDeep(text);
	if (deep !== undefined) return fail(nesting, deep);
	const document = parseDocument(text, {
		version: "1.2",
		prettyErrors: false,
		lineCounter: new LineCounter(),
		logLevel: "error",
	});
	const error = document.errors[0];
	const slip = error || !isMap(document.contents) ? findSlip(text) : undefined;
	if (slip) return fail(slip.reason, slip.index);
	if (error) return fail(causeOf(error), error.pos[0]);
	if (document.contents === null) return { document, data: {}, offset };
	if (!isMap(document.contents)) {
		const at = document.contents.range?.[0] ?? 0;
		const [found = ""] = text.slice(at).split(/\r?\n/, 1);
		return fail(`Unexpected \`${found.slice(0, 60)}\`, expected lines of the form \`key: value\``, at);
	}
	try {
		const data = document.toJS({ maxAliasCount: 0, mapAsMap: false }) as Record<string, unknown>;
		return { document, data, offset };
	} catch (error) {
		if (error instanceof RangeError) return fail(nesting, 0);
		const [start, end] = firstAlias(document) ?? [0, 0];
		return fail(`Unexpected alias \`${text.slice(start, end)}\`, ${inQuotes}, or write the value out`, start);
	}
}

/** Where lists and maps are nested beyond sense. Looked for before parsing: a stack that runs out can end the process. */
function tooDeep(text: string): number | undefined {
	let depth = 0;
	for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
		depth = Math.max(0, depth + (bracket === "[" || bracket === "{" ? 1 : -1));
		if (depth > deepest) return index;
	}
	return new RegExp(`^[ \\t?:-]{${deepest}}`, "m").exec(text)?.index;
}

function causeOf({ code, message }: YAMLError): string {
	if (code === "MISSING_CHAR" && message.startsWith("Implicit")) return noColon;
	if (code === "BAD_INDENT" && message.startsWith("Flow")) return causes.MISSING_CHAR ?? message;
	return causes[code] ?? `Unexpected front matter, expected YAML: ${message}`;
}

function firstAlias(document: Document.Parsed): Range | null | undefined {
	let range: Range | null | undefined;
	visit(document, {
		Alias: (_, alias) => {
			range = alias.range;
			return visit.BREAK;
		},
	});
	return range;
}
