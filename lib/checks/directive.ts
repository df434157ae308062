import type { Paragraph, Parents } from "mdast";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { didYouMean } from "#lib/content/near.ts";
import { type Finding, report } from "#lib/content/report.ts";
import { readOwnList } from "#lib/markdown/blocks/own-list.ts";
import { readReference } from "#lib/markdown/blocks/shared-list.ts";
import { statementFindings, statementNames } from "#lib/markdown/blocks/statement.ts";
import { containerNames, waysToHelp } from "#lib/markdown/directives.ts";

/**
 * Every block that begins with `::` is one that Galley knows, says what it must, and stands where it can be shown.
 *
 * Why: what is not known would stand in the page as `::` and a word.
 */
export const directive: TextCheck = {
	leafDirective(node, file, parent) {
		const { reference, findings } = readReference({ node, source: String(file) });
		if (node.name !== waysToHelp) unknown(node, file);
		else if (reference.name === "") {
			const reason =
				"Unexpected `::ways-to-help` without a list, expected its name: `::ways-to-help[families]`";
			report(file, { rule: "directive", reason, place: node.position });
		} else if (!misplaced(node, file, parent)) reportAll(findings, file);
	},
	containerDirective(node, file, parent) {
		const written = { node, source: String(file) };
		if (statementNames.includes(node.name)) reportAll(statementFindings(written), file);
		else if (node.name !== waysToHelp) unknown(node, file);
		else if (!misplaced(node, file, parent)) reportAll(readOwnList(written).findings, file);
	},
	paragraph: unread,
};

function reportAll(findings: readonly Finding[], file: VFile): void {
	for (const finding of findings) report(file, finding);
}

/** How each block is written. */
const forms: Record<string, string> = {
	[`::${waysToHelp}`]: "`::ways-to-help[name-of-the-list]`",
	[`:::${waysToHelp}`]: "`:::ways-to-help[Heading]`",
	":::statement": '`:::statement{by="…"}`',
	":::social-post": '`:::social-post{by="…"}`',
};

function unknown(node: LeafDirective | ContainerDirective, file: VFile): void {
	const colons = node.type === "leafDirective" ? "::" : ":::";
	const known = colons === "::" ? [waysToHelp] : containerNames;
	const meant = didYouMean(node.name, known);
	const expected = (meant ? [meant] : known).map((name) => forms[colons + name]).join(", ");
	const reason = `Unexpected \`${colons}${node.name}\`, expected ${meant || known.length === 1 ? expected : `one of ${expected}`}`;
	report(file, {
		rule: "directive",
		reason,
		place: node.type === "leafDirective" ? node.position : node.position?.start,
	});
}

function misplaced(
	{ type, position }: LeafDirective | ContainerDirective,
	file: VFile,
	parent: Parents | undefined,
): boolean {
	if (parent?.type === "root") return false;
	const colons = type === "leafDirective" ? "::" : ":::";
	const reason = `Unexpected \`${colons}ways-to-help\` inside a quotation or list, expected it on a line of its own`;
	report(file, { rule: "directive", reason, place: position });
	return true;
}

/** A block that could not be read: `:::statement{by=“Ana”}`, with the quotation marks of a word processor. */
function unread({ position }: Paragraph, file: VFile): void {
	const start = position?.start.offset ?? 0;
	const [line = ""] = String(file).slice(start).split(/\r?\n/, 1);
	const [, colons = "", blank = "", name = "", brackets, brace] =
		/^(:{2,3})(\s*)([\w-]+)\s*(\[[^\]]*\])?([{(])?/.exec(line) ?? [];
	const form = forms[colons + name];
	if (!form || !(brace || (brackets && blank !== ""))) return;
	const expected = /[“”„«»]/.test(line) ? 'straight quotation marks, `"`, in the braces' : form;
	const reason = `Unexpected \`${line.trim().slice(0, 60)}\`, which cannot be read, expected ${expected}`;
	report(file, { rule: "directive", reason, place: position?.start });
}
