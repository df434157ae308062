import type { Definition, Link } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { report } from "#lib/content/report.ts";

/**
 * Every link can be seen, and followed from another machine.
 *
 * Why: a link without words is there for nobody, and one to the author's own preview for nobody else.
 */
export const deadLink: TextCheck = { link: visible, definition: target };

const ownMachine =
	/^https?:\/\/(?:[\w-]+\.)*(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])(?::\d+)?(?=[/?#]|$)/i;

/** The preview's, and that of `npm run serve`. A manual that sends its reader to a program on another port means it. */
const ownPorts = /:(?:3000|4000)$/;

function visible(node: Link, file: VFile): void {
	if (toPlainText(node).trim() === "" && node.children.every(({ type }) => type === "text")) {
		const reason = "Unexpected link without words, expected them between the brackets: `[words](…)`";
		report(file, { rule: "link-target", reason, place: node.position });
	}
	target(node, file);
}

function target({ url, position }: Link | Definition, file: VFile): void {
	const [own = ""] = ownMachine.exec(url) ?? [];
	const expected = url.slice(own.length).replace(/^(?!\/)/, "/");
	if (own !== "" && (ownPorts.test(own) || expected !== "/")) {
		const reason = `Unexpected link to \`${own}\`, which only this machine can follow, expected \`${expected}\``;
		report(file, { rule: "link-target", reason, place: position });
	}
	if (/^mailto:/i.test(url) && !/^mailto:[^@\s?]+@[^@\s?]+\.[^@\s?]+(?:\?|$)/i.test(url)) {
		const reason = `Unexpected \`${url}\`, expected a whole address, such as \`mailto:name@example.org\``;
		report(file, { rule: "link-target", reason, place: position });
	}
}
