import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Puts the post's name before every footnote id, so that two posts can stand on one page or in one feed. */
export function footnotes(tree: Root, slug: string): void {
	const own = (id: string) => `${slug}-${id}`;
	visit(tree, "element", ({ properties }) => {
		const { id, href, ariaDescribedBy } = properties;
		if (typeof id === "string" && isFootnoteId(id)) properties.id = own(id);
		if (typeof href === "string" && href.startsWith("#") && isFootnoteId(href.slice(1))) {
			properties.href = `#${own(href.slice(1))}`;
		}
		if (ariaDescribedBy !== undefined) properties.ariaDescribedBy = [own("footnote-label")];
	});
}

const isFootnoteId = (id: string): boolean => /^(?:fn|fnref)-|^footnote-label$/.test(id);
