import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";

/** Where the text comes from: absolute URLs, of the site without a slash at the end and of the post's page. */
interface FeedPlace {
	readonly site: string;
	readonly page: string;
}

/** What only our own style and layout use; and the other sizes of a picture, which reach feed readers as one. */
// biome-ignore format: by whom it is used
const ours = [
	"style", "className", "tabIndex", "role", "loading", "decoding", "fetchPriority", "srcSet", "sizes",
	"dataFootnoteRef", "dataFootnoteBackref", "dataFootnotes",
];

/** Elements that say nothing without our style. */
const isHollow = ({ tagName, properties, children }: Element): boolean =>
	tagName === "source" ||
	(tagName === "a" && children.length === 0) ||
	(tagName === "span" && children.length === 0 && Object.keys(properties).length === 0);

/** Elements whose children stand as well without them. */
const isShell = ({ tagName, properties }: Element): boolean =>
	tagName === "picture" || (tagName === "span" && Object.keys(properties).length === 0);

/** Attributes with an address in them. */
const addressed = ["href", "src", "cite"];

function plain({ site, page }: FeedPlace) {
	const absolute = (address: string) => {
		if (/^\/(?!\/)/.test(address)) return site + address;
		const relative = !/^[a-z][a-z\d+.-]*:/i.test(address) && URL.canParse(address, page);
		return relative ? new URL(address, page).href : address;
	};
	return (tree: Root) => {
		visit(tree, "element", (node, index, parent) => {
			for (const name of ours) delete node.properties[name];
			// The name of a role that is gone.
			if (node.tagName === "div") delete node.properties.ariaLabel;
			for (const name of addressed) {
				const value = node.properties[name];
				if (typeof value === "string") node.properties[name] = absolute(value);
			}
			if (!parent || index === undefined || !(isHollow(node) || isShell(node))) return undefined;
			parent.children.splice(index, 1, ...(isHollow(node) ? [] : (node.children as Element[])));
			return [SKIP, index];
		});
	};
}

const parse = unified().use(rehypeParse, { fragment: true }).freeze();
const stringify = unified().use(rehypeStringify).freeze();

/**
 * A body without what only our own pages use: feed readers have their own style, and validators frown at ours. Every
 * address is absolute, since readers move the text to pages of their own.
 */
export function feedHtml(html: string, place: FeedPlace): string {
	const tree = parse.parse(html);
	plain(place)(tree);
	return stringify.stringify(tree);
}
