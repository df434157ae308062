import type { Element } from "hast";

/** The kinds, as GitHub has them, and what stands above each. */
const labels: Record<string, string> = {
	NOTE: "Note",
	TIP: "Tip",
	IMPORTANT: "Important",
	WARNING: "Warning",
	CAUTION: "Caution",
};

/** A quotation that begins with `[!NOTE]` becomes a note: set apart, with its kind above it. */
export function callout(node: Element): void {
	if (node.tagName !== "blockquote") return;
	const first = node.children.find((child) => child.type === "element");
	const [text] = first?.tagName === "p" ? first.children : [];
	const [mark = "", kind = ""] = (text?.type === "text" && /^\[!([A-Z]+)\](?:\n|$)/.exec(text.value)) || [];
	const label = labels[kind];
	if (!first || text?.type !== "text" || !label) return;
	text.value = text.value.slice(mark.length);
	if (text.value === "") {
		first.children.shift();
		if (first.children[0]?.type === "element" && first.children[0].tagName === "br") first.children.shift();
	}
	if (first.children.length === 0) node.children.splice(node.children.indexOf(first), 1);
	node.tagName = "div";
	node.properties = { className: ["callout"], role: "note", ariaLabel: label };
	node.children.unshift({
		type: "element",
		tagName: "p",
		properties: { className: ["label"] },
		children: [{ type: "text", value: label }],
	});
}
