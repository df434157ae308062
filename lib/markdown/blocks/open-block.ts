import type { ContainerDirective } from "mdast-util-directive";
import type { Finding } from "#lib/content/report.ts";
import type { Written } from "#lib/markdown/blocks/attributes.ts";

/**
 * A block without its last line `:::` takes in all that comes after it.
 *
 * @param what the block is, for the message: `list`
 */
export function findOpen({ node, source }: Written<ContainerDirective>, what: string): Finding[] {
	const written = source.slice(node.position?.start.offset, node.position?.end.offset);
	if (/\n[ \t>]*:{3,}[ \t]*$/.test(written.trimEnd())) return [];
	const reason = `Unexpected end of the text, expected a line \`:::\` where the ${what} ends`;
	return [{ rule: "directive", reason, place: node.position?.start }];
}
