import type { Element, ElementContent } from "hast";

/** What stands before the links of a line that leads to other pieces, in the languages that blogs are written in. */
export const seeAlso =
	/^\s*(?:related|see also|read also|read next|more on this|siehe auch|zum thema|mehr dazu|lees ook|zie ook|à lire aussi|voir aussi|lee también|véase también|leggi anche|vedi anche|leia também|veja também|se även|se også|katso myös|zobacz też|viz také)\s?:\s*$/iu;

/** Commas and the like, and a word such as "and"; after a link, whose it is: "(Town Gazette)" or ", Town Gazette". */
const between =
	/^\s*(?:\([^()]{1,60}\)|,\s*(?:\p{Lu}[\p{L}\d.'’&-]*\s?){1,4}(?=[,;·|.]|$))?\s*(?:[,;·|]\s*)?(?:\p{L}{1,3}\s+)?\.?\s*$/u;

/** Longer than commas and a name can be. Characters. */
const longest = 100;

/** Marks a paragraph such as "Related: [The long drive](…), [Bread](…)" as one that leads on. */
export function related(node: Element): void {
	if (node.tagName !== "p") return;
	const [first, ...rest] = node.children;
	if (first?.type !== "text" || !seeAlso.test(first.value)) return;
	const links = rest.filter(isLink);
	if (links.length > 0 && rest.every((each) => isLink(each) || isBetween(each))) {
		node.properties.className = ["see-also"];
	}
}

const isLink = (node: ElementContent): boolean => node.type === "element" && node.tagName === "a";
const isBetween = (node: ElementContent): boolean =>
	node.type === "text" && node.value.length <= longest && between.test(node.value);
