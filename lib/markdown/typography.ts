import type { Nodes, Root, Text } from "mdast";
import { remark } from "remark";
import remarkSmartypants from "remark-smartypants";
import { visit } from "unist-util-visit";

/** `--` is a dash between numbers, `---` one between thoughts; ``quotes'' of TeX are left alone. */
const setter = remark().use(remarkSmartypants, { dashes: "oldschool", backticks: false }).freeze();

/** Sets quotes, dashes and ellipses as a printer would. Addresses that stand as their own link text stay as they are. */
export function setTypography(tree: Root): void {
	const addresses: { node: Text; value: string }[] = [];
	visit(tree, "link", (link) => {
		const [text] = link.children;
		if (text?.type === "text" && link.url.endsWith(text.value)) {
			addresses.push({ node: text, value: text.value });
		}
	});
	setter.runSync(tree);
	for (const { node, value } of addresses) node.value = value;
}

/** The same for one line of plain text, such as a title. */
export function setLine(text: string): string {
	if (!/["'`.-]/.test(text)) return text;
	const value: Nodes = { type: "text", value: text };
	const tree: Root = { type: "root", children: [{ type: "paragraph", children: [value] }] };
	setter.runSync(tree);
	return value.value;
}
