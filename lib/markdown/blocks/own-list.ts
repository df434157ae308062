import type { List, ListItem, Paragraph, RootContent } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Position } from "unist";
import { findSameLinks } from "#lib/checks/same-link.ts";
import type { HelpLink } from "#lib/content/help-link.ts";
import type { Finding } from "#lib/content/report.ts";
import { readAttributes, type Written } from "#lib/markdown/blocks/attributes.ts";
import { itemForm } from "#lib/markdown/blocks/item-link.ts";
import { findOpen } from "#lib/markdown/blocks/open-block.ts";
import { readItem } from "#lib/markdown/blocks/own-item.ts";
import { wordsIn } from "#lib/markdown/blocks/words.ts";

/** A list of ways to help that stands in one post. Plain data: it is kept on disk. */
export interface OwnList {
	/** what stands above it; else what the blog calls such lists */
	readonly heading?: string;
	readonly links: readonly HelpLink[];
	/** for links to it, unique in the text; given later */
	readonly id?: string;
	readonly place?: Position;
}

/** What a block came to. */
interface ReadList {
	readonly list: OwnList;
	readonly findings: readonly Finding[];
	/** what stands in the block and is no item: it is not to be lost */
	readonly others: readonly RootContent[];
}

/** `:::ways-to-help[What you can do]`, then `- kind: [Title](https://…) — note` for each link, then `:::`. */
export function readOwnList(written: Written<ContainerDirective>): ReadList {
	const { node } = written;
	const label = node.children.find(isLabel);
	const held = node.children.filter((child) => child !== label);
	const lists = held.filter((child): child is List => child.type === "list");
	const others = held.filter((child) => child.type !== "list");
	const items = lists.flatMap(({ children }) => children);
	const read = items.map((item) => ({ item, ...readItem(item) }));
	const good = read.flatMap(({ item, link }) => (link ? [{ item, link }] : []));
	const heading = label ? wordsIn(label).trim() : "";
	const { findings } = readAttributes(written, {});
	return {
		list: {
			...(heading && { heading }),
			links: good.map(({ link }) => link),
			...(node.position && { place: node.position }),
		},
		findings: [
			...findings,
			...wholeBlock(written, items, others),
			...read.flatMap((each) => each.findings),
			...twice(good),
		],
		others,
	};
}

const isLabel = (child: ContainerDirective["children"][number]): child is Paragraph =>
	child.type === "paragraph" && child.data?.directiveLabel === true;

/** What can be wrong with a block, whatever its items are. */
function wholeBlock(
	{ node, source }: Written<ContainerDirective>,
	items: readonly ListItem[],
	others: readonly RootContent[],
): Finding[] {
	const rule = "directive";
	const written = source.slice(node.position?.start.offset, node.position?.end.offset);
	const open = findOpen({ node, source }, "list");
	if (open.length > 0) return open;
	if (items.length === 0) {
		const name = /\[([^\]]*)\]/.exec(written.split("\n", 1)[0] ?? "")?.[1] ?? "name-of-the-list";
		const reason = `Unexpected \`:::ways-to-help\` without items, expected ${itemForm} under it; for a list of _help, \`::ways-to-help[${name}]\` with two colons`;
		return [{ rule, reason, place: node.position?.start }];
	}
	// Of `[fund]: https://…` the item says that the address belongs in it.
	const texts = others.filter(({ type }) => type !== "definition");
	return texts.map(({ type, position }) => ({
		rule,
		reason: `Unexpected ${nouns[type] ?? "text"} in a list of ways to help, expected ${itemForm}: put other text above or below the list`,
		place: position,
	}));
}

/** What stands there, as the author would say it. */
const nouns: Partial<Record<RootContent["type"], string>> = {
	heading: "heading",
	blockquote: "quotation",
	code: "code",
	table: "table",
	containerDirective: "block that begins with `:::`",
	leafDirective: "block that begins with `::`",
};

function twice(good: readonly { readonly item: ListItem; readonly link: HelpLink }[]): Finding[] {
	return findSameLinks(good.map(({ link }) => link.url)).map(({ index, first }) => ({
		rule: "same-link",
		reason: `Unexpected address \`${good[index]?.link.url}\`, which line ${good[first]?.item.position?.start.line} has too, expected another, or one of the two links`,
		place: good[index]?.item.position,
	}));
}
