import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** What only our own style and layout use. */
const ours = ["style", "className", "tabIndex", "role", "loading", "decoding"];

function plain() {
	return (tree: Root) => {
		visit(tree, "element", (node) => {
			for (const name of ours) delete node.properties[name];
		});
	};
}

const processor = unified().use(rehypeParse, { fragment: true }).use(plain).use(rehypeStringify).freeze();

/** A body without what only our own pages use: feed readers have their own style, and validators frown at ours. */
export const feedHtml = (html: string): string => String(processor.processSync(html));
