import type { Root } from "mdast";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import type { Processor } from "unified";
import { dropComments } from "#lib/markdown/comments.ts";

/**
 * Keeps leaf and container directives (`::name`, `:::name`) and drops text directives: in prose `10:30`, `Matt 5:16` and
 * `a:b` are words. Taking the syntax out of the grammar leaves nothing to restore afterwards.
 */
function flowDirectivesOnly(this: Processor) {
	for (const extension of this.data().micromarkExtensions ?? []) {
		const colon = ":".charCodeAt(0);
		if (extension.flow?.[colon] && extension.text?.[colon]) delete extension.text;
	}
}

const parser = remark().use(remarkGfm).use(remarkDirective).use(flowDirectivesOnly).freeze();

/** A dollar is money; two of them hold a formula. */
const withFormulas = parser().use(remarkMath, { singleDollarTextMath: false }).freeze();

/** Markdown (CommonMark, GFM, block directives, `$$formulas$$`) → mdast. Pure; throws nothing for any text. */
export function parseMarkdown(text: string): Root {
	const tree = (text.includes("$$") ? withFormulas : parser).parse(text);
	if (text.includes("<!--")) dropComments(tree);
	return tree;
}
