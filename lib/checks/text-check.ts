import type { Nodes, Parents, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

declare module "vfile" {
	interface DataMap {
		/** BCP 47: which words may follow themselves, for one */
		language: string;
	}
}

/** What a check says of each kind of node; its messages go on the file, which has the text as value. */
export type TextCheck = {
	readonly [Type in Nodes["type"]]?: (
		node: Extract<Nodes, { type: Type }>,
		file: VFile,
		parent: Parents | undefined,
	) => void;
};

type Handler = (node: Nodes, file: VFile, parent: Parents | undefined) => void;

/** Runs the checks over a text, in one walk. */
export function runChecks(checks: readonly TextCheck[], tree: Root, file: VFile): void {
	visit(tree, (node: Nodes, _index, parent: Parents | undefined) => {
		for (const check of checks) (check[node.type] as Handler | undefined)?.(node, file, parent);
	});
}
