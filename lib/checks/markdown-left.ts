import type { FootnoteDefinition, Image, Paragraph, Parents, Root, Text } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { RuleId } from "#lib/checks/severity.ts";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import { eachNode } from "#lib/markdown/each-node.ts";

/**
 * No marks of Markdown are left in the text: each was read as what it was meant to be.
 *
 * Why: what Markdown cannot read it leaves as it stands, and readers get brackets and stars. Where it may be meant so,
 * the rule is `markdown-odd`, a warning on any post.
 */
export const markdownLeft: TextCheck = { root: notes, text, paragraph, image };

/** Something left in the text: where it stands in it, and what to write instead. */
interface Pattern {
	readonly rule: RuleId;
	readonly found: RegExp;
	readonly reason: (match: RegExpMatchArray) => string;
}

const patterns: readonly Pattern[] = [
	{
		rule: "markdown-left",
		// An address in which a blank stands, and parentheses perhaps: `IMG (2).jpg`.
		found:
			/(?<=\]\()(?!https?:)((?:[^\s()<>"[\]]|\([^()\n]{0,30}\)){1,100}[ \t](?:[^()<>"[\]\n]|\([^()\n]{0,30}\)){0,100}?\.[a-z\d]{2,5})(?=(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'|“[^”\n]{0,500}”))?\s*\))/gi,
		reason: ([, name = ""]) =>
			`Unexpected space in \`${name}\`, expected \`${name.replace(/\s+/g, "-")}\` (rename the file, too) or \`<${name}>\``,
	},
	{
		rule: "markdown-left",
		// In an item of a list of ways to help, that has a message for it.
		found:
			/(?<!^\w+: ?\[[^\]\n]{0,200}\]\()(?<=\]\()(?:tel|sms|mailto):[^()<>\n]{0,60}?[ \t][^()<>\n]{0,60}(?=\))/gi,
		reason: ([found]) =>
			`Unexpected blank in \`${found}\`, expected \`${found.trim().replace(/:\s+/, ":").replace(/\s+/g, "-")}\``,
	},
	{
		rule: "markdown-left",
		found: /!\[\[([^[\]\n|]+)(?:\|[^[\]\n]*)?\]\]/g,
		reason: ([found, name]) => `Unexpected \`${found}\`, expected \`![what it shows](${name})\``,
	},
	{
		rule: "directive",
		// With braces after it, they are what could not be read: directive.ts says so.
		found: /:{1,3}ways-to-help\b(?:\[[^\]\n]*\](?!\{)|(?!\[[^\]\n]*\]|[{(]))/g,
		reason: ([found]) =>
			`Unexpected \`${found}\` within a paragraph, expected it on a line of its own, with an empty line above and below`,
	},
	{
		rule: "markdown-odd",
		found: /(?<![\\*])\*\*(?!\*)(?=\S)|(?<=[^\s\\*])\*\*(?!\*)/g,
		reason: () => "Unexpected `**` that makes nothing bold, expected two of them, close around the words",
	},
];

function text(node: Text, file: VFile): void {
	const start = node.position?.start.offset ?? 0;
	const source = String(file).slice(start, node.position?.end.offset);
	for (const { rule, found, reason } of patterns) {
		for (const match of source.matchAll(found)) {
			const at = start + match.index;
			report(file, { rule, reason: reason(match), place: toPosition(file, at, at + match[0].length) });
		}
	}
}

/** `[^a]` without a note is text; a note without a mark is not shown. */
function notes(tree: Root, file: VFile): void {
	const source = String(file);
	if (!source.includes("[^")) return;
	const marked = new Set<string>();
	const written: FootnoteDefinition[] = [];
	eachNode(tree, (node) => {
		if (node.type === "footnoteReference") marked.add(node.identifier);
		if (node.type === "footnoteDefinition") written.push(node);
		if (node.type !== "text" || !node.value.includes("[^")) return;
		const start = node.position?.start.offset ?? 0;
		const text = source.slice(start, node.position?.end.offset);
		for (const { index, 0: found } of text.matchAll(/(?<!\\)\[\^[^\]\s]{1,100}\]/g)) {
			const reason = `Unexpected \`${found}\` without its note, expected a line \`${found}: …\` further down`;
			const place = toPosition(file, start + index, start + index + found.length);
			report(file, { rule: "markdown-left", reason, place });
		}
	});
	for (const { identifier, label, position } of written.filter((note) => !marked.has(note.identifier))) {
		const name = `[^${label ?? identifier}]`;
		const reason = `Unexpected note \`${name}\`, which readers never see, expected its mark \`${name}\` in the text`;
		report(file, { rule: "markdown-odd", reason, place: position });
	}
}

function paragraph(node: Paragraph, file: VFile): void {
	unclosed(node, file);
	const start = node.position?.start.offset ?? 0;
	const [line = ""] = String(file).slice(start, node.position?.end.offset).split("\n", 1);
	const [, marks = "", words = ""] = /^(#{1,6})([^\s#].*)$/.exec(line) ?? [];
	// One `#` before one word, or before several that each have one, is a way to name a subject.
	const isTag = marks.length === 1 && (!/\s/.test(words.trim()) || words.includes("#"));
	if (marks === "" || isTag) return;
	const reason = `Unexpected \`${line.trim().slice(0, 40)}\`, expected a space after \`${marks}\`: \`${marks} ${words.trim().slice(0, 40)}\``;
	report(file, { rule: "markdown-odd", reason, place: toPosition(file, start, start + line.length) });
}

/** `[words](https://…` and no parenthesis: the address is a link by itself, after brackets. */
function unclosed({ children }: Paragraph, file: VFile): void {
	for (const [index, node] of children.entries()) {
		const before = children[index - 1];
		const [found] = before?.type === "text" ? (/\[[^\]\n]{0,200}\]\($/.exec(before.value) ?? []) : [];
		if (node.type !== "link" || !found) continue;
		const [rest = ""] = children
			.slice(index + 1, index + 4)
			.map((each) => toPlainText(each))
			.join("")
			.split("\n", 1);
		if (/^[^(]*\)/.test(rest)) continue;
		const end = node.position?.start.offset ?? 0;
		const reason = `Unexpected \`${found}\` without a parenthesis after the address, expected \`${found}https://…)\``;
		report(file, { rule: "markdown-left", reason, place: toPosition(file, end - found.length, end) });
	}
}

/** A caption stands under a picture that has a line of its own. */
function image({ title, position }: Image, file: VFile, parent: Parents | undefined): void {
	if (!title?.trim() || parent?.type !== "paragraph") return;
	const others = parent.children.filter((each) => each.type !== "image" && each.type !== "break");
	if (
		others.every((each) =>
			each.type === "link" ? !toPlainText(each, { includeImageAlt: false }) : !toPlainText(each).trim(),
		)
	)
		return;
	const reason =
		"Unexpected picture with a caption within a sentence, expected it on a line of its own, with an empty line above and below";
	report(file, {
		rule: "markdown-odd",
		reason,
		place: position,
		note: "Within a sentence its caption is not shown",
	});
}
