import type { Element } from "hast";
import { toString as toPlainText } from "hast-util-to-string";

/** Marks the last paragraph of a quotation that begins with a dash: it says whose words they are. */
export function quotation(node: Element): void {
	if (node.tagName !== "blockquote") return;
	const paragraphs = node.children.filter(isParagraph);
	const last = paragraphs.at(-1);
	if (paragraphs.length > 1 && last && /^\s*[—–]\s/.test(toPlainText(last))) {
		last.properties.className = ["attribution"];
	}
}

const isParagraph = (node: Element["children"][number]): node is Element =>
	node.type === "element" && node.tagName === "p";
