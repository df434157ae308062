import matter from "gray-matter";
import type { VFile } from "vfile";
import { findUnfenced } from "#lib/content/missing-fence.ts";
import { report } from "#lib/content/report.ts";
import { parseYaml, type YamlMap } from "#lib/content/yaml.ts";

/** A file, split. */
export interface SplitFile {
	readonly yaml: YamlMap;
	/** the text with the front matter blanked out, so that lines, columns and offsets are still the file's */
	readonly body: string;
}

/**
 * A first line that was meant as a fence: indented, too long, with a language, another engine's, or made a dash by the
 * editor. A dash with words after it begins a conversation, in many languages.
 */
const nearlyFence = /^\s*(?:-{2,}|\+{3}|[—–][—–-]*[ \t]*$)/;

const start = { line: 1, column: 1, offset: 0 };

const refuse = () => {
	throw new Error("only YAML front matter is read");
};

/**
 * Splits front matter from body, with gray-matter, and reads the YAML.
 *
 * @param file with its text as value
 * @returns undefined, with a message on the file, when the front matter cannot be read
 */
export function splitFrontMatter(file: VFile): SplitFile | undefined {
	const text = String(file);
	const [firstLine = ""] = text.split(/\r\n|\n|\r/, 1);
	if (!/^---[ \t]*$/.test(firstLine)) return withoutFence(file, firstLine);
	if (!/\n---/.test(text)) {
		const oldLines = /\r---/.test(text);
		report(file, {
			rule: "front-matter",
			reason: oldLines
				? "Unexpected line ends of an old Mac (CR), expected LF or CRLF: in your editor, save the file with the line ends LF"
				: "Unexpected end of file, expected a second line `---` where the front matter ends",
			place: start,
		});
		return undefined;
	}
	let yaml: YamlMap | undefined;
	// An options object always: without one gray-matter caches, and answers a second reading of broken text with {}.
	const { content } = matter(text, {
		language: "yaml",
		engines: {
			yaml: {
				parse: (source) => {
					// What is left of a last line that ends in CRLF would be part of its value.
					yaml = parseYaml(source.replace(/\r$/, ""), file, "---".length, "front-matter");
					return {};
				},
				stringify: refuse,
			},
			javascript: refuse,
			json: refuse,
		},
	});
	yaml ??= file.messages.length === 0 ? parseYaml("", file, 0, "front-matter") : undefined;
	const end = text.length - content.length;
	const fenceLine = text.slice(0, end).trimEnd().split("\n").length;
	// gray-matter ends the front matter at any line that begins with `---`; only a line of just that is meant.
	const after = text[end - 1] === "\n" ? "" : (content.split(/\r?\n/, 1)[0] ?? "");
	if (yaml && after.trim() !== "") {
		report(file, {
			rule: "front-matter",
			reason: `Unexpected \`${after.trim().slice(0, 40)}\` after \`---\`, expected a line of three hyphens alone`,
			place: { line: fenceLine, column: 4 },
		});
		return undefined;
	}
	return yaml && { yaml, body: text.slice(0, end).replace(/[^\r\n]/g, " ") + content };
}

/** No fence on line 1: a plain draft, unless something below it looks like one; then nobody can know what was meant. */
function withoutFence(file: VFile, firstLine: string): SplitFile | undefined {
	const text = String(file);
	const [firstWritten = ""] = text.trimStart().split(/\r?\n/, 1);
	if (nearlyFence.test(firstWritten)) {
		const line = text.slice(0, text.indexOf(firstWritten)).split("\n").length;
		report(file, {
			rule: "front-matter",
			reason:
				firstLine === firstWritten
					? `Unexpected \`${firstLine.slice(0, 40).trim()}\`, expected \`---\` alone on the first line`
					: "Unexpected space before the front matter, expected `---` alone on the first line",
			place: { line, column: 1 },
		});
		return undefined;
	}
	const unfenced = findUnfenced(text);
	if (unfenced) {
		const { line, found, closed } = unfenced;
		report(file, {
			rule: "front-matter",
			reason: `Unexpected \`${found.slice(0, 60)}\` on the first line, expected \`---\` above it${closed ? "" : " and below the last such line"}`,
			place: { line, column: 1 },
		});
		return undefined;
	}
	report(file, {
		rule: "front-matter-missing",
		reason: "Unexpected first line, expected front matter: `---`, then `published: false`, then `---`",
		place: start,
		note: "Without it the file is taken for a draft",
	});
	const yaml = parseYaml("", file, 0, "front-matter");
	return yaml && { yaml, body: text };
}
