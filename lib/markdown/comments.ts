import type { Root } from "mdast";
import { eachNode } from "#lib/markdown/each-node.ts";

/**
 * Puts something in the place of each HTML comment (`<!-- -->`, `<!-->`). Looks at each character once: a comment without
 * an end is none.
 */
export function replaceComments(text: string, instead: (comment: string) => string): string {
	let result = "";
	let from = 0;
	for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", from)) {
		const end = text.indexOf("-->", start + "<!".length);
		if (end === -1) break;
		result += text.slice(from, start) + instead(text.slice(start, end + "-->".length));
		from = end + "-->".length;
	}
	return result + text.slice(from);
}

/** A line of words without its comments; where one stood between two words there is one space. */
export const withoutComments = (words: string): string =>
	words.includes("<!--")
		? replaceComments(words, () => "")
				.replace(/ {2,}/g, " ")
				.trim()
		: words;

/** Takes comments out of the words of pictures and of titles, which Markdown makes plain text: elsewhere they are HTML, and dropped. */
export function dropComments(tree: Root): void {
	eachNode(tree, (node) => {
		if ((node.type === "image" || node.type === "imageReference") && node.alt)
			node.alt = withoutComments(node.alt);
		if ((node.type === "image" || node.type === "link") && node.title)
			node.title = withoutComments(node.title);
	});
}
