import type { Nodes, Root } from "mdast";
import type { Finding } from "#lib/content/report.ts";
import { most, tooMuch } from "#lib/markdown/limits.ts";

/** Characters of a note's mark, and of the way back to it. */
const mark = 250;

/**
 * Finds what would make the HTML much larger than the text (short rows in wide tables, a long address used often), or so
 * deep that the stack runs out, which can end the process: so nothing here calls itself.
 */
export function findOutgrowth(tree: Root): Finding | undefined {
	const addresses = new Map<string, number>();
	const nodes: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
	for (const { node, depth } of nodes) {
		if (depth > most.elements) return tooMuch("elements", node.position);
		if (node.type === "definition" && !addresses.has(node.identifier)) {
			addresses.set(node.identifier, node.url.length + (node.title?.length ?? 0));
		}
		if ("children" in node) for (const child of node.children) nodes.push({ node: child, depth: depth + 1 });
	}
	let written = 0;
	const open: string[] = [];
	for (const { node } of nodes) {
		if (node.type === "footnoteReference") written += mark;
		if (node.type === "table") written += 10 * node.children.length * (node.align?.length ?? 0);
		if (node.type === "linkReference" || node.type === "imageReference") {
			written += addresses.get(node.identifier) ?? 0;
		}
		if (written > most.output) return tooMuch("output", node.position);
		if (node.type === "html" && !follow(node.value, open)) return tooMuch("elements", node.position);
	}
	return undefined;
}

const tag = /<(\/?)([a-z][\w-]*)/gi;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** What the next of its kind ends, within one of those that hold it. */
const endless = /^(?:dd|dt|li|option|p|tbody|td|tfoot|th|thead|tr)$/;
const holders = ["blockquote", "div", "dl", "ol", "select", "table", "ul"];

/** Keeps the names of the elements that are open after some HTML; says whether they are few enough. */
function follow(html: string, open: string[]): boolean {
	for (const [, slash, written = ""] of html.matchAll(tag)) {
		const name = written.toLowerCase();
		const last = open.lastIndexOf(name);
		const ends = slash
			? last >= 0
			: endless.test(name) && holders.every((each) => open.lastIndexOf(each) < last);
		if (ends) open.length = last;
		if (!slash && !empty.test(name)) open.push(name);
		if (open.length > most.elements) return false;
	}
	return true;
}
