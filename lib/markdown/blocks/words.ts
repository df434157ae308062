import type { Nodes } from "mdast";
import { toString as nodeToString } from "mdast-util-to-string";
import { withoutComments } from "#lib/markdown/comments.ts";

/** The words of a part of a block on one line: without comments, which are for the author alone. */
export const wordsIn = (node: Nodes): string => withoutComments(nodeToString(node)).replace(/\s+/g, " ");
