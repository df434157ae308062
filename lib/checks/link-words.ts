import type { Link, LinkReference } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

/** Words that say nothing of where a link leads. */
const bare = new Set([
	"here",
	"click here",
	"right here",
	"over here",
	"this link",
	"ici",
	"cliquez ici",
	"hier",
	"klicken sie hier",
	"aquí",
	"haz clic aquí",
	"qui",
	"clicca qui",
	"aqui",
	"clique aqui",
]);

/**
 * The words of a link say where it leads.
 *
 * Why: many readers go through a page by its links alone, and a row of "here" tells them nothing.
 */
export const linkWords: TextCheck = { link, linkReference: link };

function link(node: Link | LinkReference, file: VFile): void {
	const words = toPlainText(node).trim();
	const plain = words
		.toLowerCase()
		.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")
		.replace(/\s+/g, " ");
	if (!bare.has(plain)) return;
	report(file, {
		rule: "link-words",
		reason: `Unexpected link on \`${words}\`, expected words that say where it leads`,
		place: node.position,
	});
}
