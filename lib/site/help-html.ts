import type { ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { HelpListModel } from "#lib/site/models.ts";

const stringify = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A list of ways to help as plain HTML, for feed readers, which know neither our style nor our layout. */
export function helpListHtml({ title, introduction, groups }: HelpListModel): string {
	const tree: Root = h(null, [
		h("h2", title),
		...groups.flatMap(({ label, links }): ElementContent[] => [
			h("h3", label),
			h(
				"ul",
				links.map((link) =>
					h("li", [
						h("a", { href: link.href }, link.title),
						` (${link.source})`,
						link.note ? `: ${link.note}` : "",
					]),
				),
			),
		]),
	]);
	if (introduction) tree.children.splice(1, 0, { type: "raw", value: introduction });
	return stringify.stringify(tree);
}
