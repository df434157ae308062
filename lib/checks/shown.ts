import type { RootContent } from "mdast";
import { replaceComments } from "#lib/markdown/comments.ts";

/** What a reader does not see, or sees elsewhere. */
const aside = new Set(["definition", "footnoteDefinition", "thematicBreak"]);

/** Whether a block of a text says something where it stands. A comment does not, nor does a link's definition. */
export const isShown = (node: RootContent): boolean =>
	!aside.has(node.type) && !(node.type === "html" && replaceComments(node.value, () => "").trim() === "");
