import type { Nodes } from "mdast";
import { toString as nodeToString } from "mdast-util-to-string";

/** The words of a part of a block on one line: without comments, which are for the author alone. */
export const wordsIn = (node: Nodes): string =>
	nodeToString(node, { includeHtml: false }).replace(/\s+/g, " ");
