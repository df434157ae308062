import type { Nodes, Parents, Root } from "mdast";
import type { VFile } from "vfile";
import { eachNode } from "#lib/markdown/each-node.ts";

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
	eachNode(tree, (node, parent) => {
		for (const check of checks) (check[node.type] as Handler | undefined)?.(node, file, parent);
	});
}
