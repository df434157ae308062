import type { Heading, Root } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import { findExcess } from "#lib/markdown/limits.ts";
import { parseMarkdown } from "#lib/markdown/parser.ts";

/** Cheap to ask, and says no for nearly every post that has its title in the front matter. */
const maybeHeading = /^ {0,3}#[ \t]|^ {0,3}=+[ \t]*$/m;

/** The first `#` heading of the text, plain; undefined when there is none with words in it. */
export function findTitle(body: string): string | undefined {
	if (!maybeHeading.test(body) || findExcess(body)) return undefined;
	try {
		const heading = titleHeading(parseMarkdown(body));
		return (heading && toPlainText(heading, { includeHtml: false }).replace(/\s+/g, " ").trim()) || undefined;
	} catch (error) {
		// Nested too deeply, which is said when the body is rendered.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** The heading that `findTitle` reads, to be taken out of the body. */
export function titleHeading(tree: Root): Heading | undefined {
	return tree.children.find((node) => node.type === "heading" && node.depth === 1) as Heading | undefined;
}
