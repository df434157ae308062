import type { Element, Root } from "hast";
import { toString as toPlainText } from "hast-util-to-string";
import type { Position } from "unist";
import { slot } from "#lib/markdown/slots.ts";

/** Code or a formula that is coloured or set later, since that takes loading a grammar. */
export interface Code {
	/** as written after the fence; `math` for a formula in TeX */
	readonly language: string;
	readonly text: string;
	/** a formula on a line of its own */
	readonly display: boolean;
	readonly place?: Position;
}

/** Puts a slot where a block of code in a known language, or a formula, stands; lets the keyboard reach the block. */
export function code(
	node: Element,
	index: number | undefined,
	parent: Element | Root | undefined,
	found: Code[],
): void {
	if (!parent || index === undefined) return;
	if (node.tagName === "pre") {
		node.properties.tabIndex = 0;
		const [inner] = node.children;
		const language = inner?.type === "element" ? languageOf(inner) : undefined;
		if (inner?.type !== "element" || !language) return;
		found.push({
			language,
			text: toPlainText(inner).replace(/\n$/, ""),
			display: true,
			...placeOf(node, inner),
		});
		if (language === "math") parent.children[index] = raw(found);
		else {
			inner.properties = {};
			inner.children = [raw(found)];
		}
	} else if (node.tagName === "code" && languageOf(node) === "math" && !isPre(parent)) {
		found.push({ language: "math", text: toPlainText(node), display: false, ...placeOf(node) });
		parent.children[index] = raw(found);
	}
}

/** Of the first element that has one. */
function placeOf(...elements: readonly Element[]): { place?: Position } {
	const place = elements.find(({ position }) => position)?.position;
	return place ? { place } : {};
}

/** The slot of the last one found. */
const raw = (found: readonly Code[]) => ({
	type: "raw" as const,
	value: slot("code", String(found.length - 1)),
});

const isPre = (node: Element | Root) => node.type === "element" && node.tagName === "pre";

function languageOf(node: Element): string | undefined {
	const classes = node.properties.className;
	if (node.tagName !== "code" || !Array.isArray(classes)) return undefined;
	const found = classes.map(String).find((name) => name.startsWith("language-"));
	return found?.slice("language-".length).toLowerCase();
}
