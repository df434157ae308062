import type { Root as HastRoot } from "hast";
import type { Root } from "mdast";
import { toString as toPlainText } from "mdast-util-to-string";
import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { EXIT, visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type Ignore, ignoresIn } from "#lib/checks/galley-ignore.ts";
import { textChecks } from "#lib/checks/index.ts";
import { quietOwnLists } from "#lib/checks/own-lists.ts";
import { wordRanges } from "#lib/checks/spelling.ts";
import { runChecks } from "#lib/checks/text-check.ts";
import { type Finding, report } from "#lib/content/report.ts";
import { abbreviations } from "#lib/markdown/abbreviations.ts";
import { allowList } from "#lib/markdown/allow-list.ts";
import { placeDirectives } from "#lib/markdown/directives.ts";
import { type Enrichment, enrich } from "#lib/markdown/enrich/index.ts";
import { findExcess, outOfStack } from "#lib/markdown/limits.ts";
import { findOutgrowth } from "#lib/markdown/outgrowth.ts";
import { parseMarkdown } from "#lib/markdown/parser.ts";
import { normaliseSlots } from "#lib/markdown/slots.ts";
import { titleHeading } from "#lib/markdown/title.ts";
import { setTypography } from "#lib/markdown/typography.ts";

/** A body as HTML with slots, and what else was learnt on the way. Plain data: it is kept on disk. */
export interface RenderedBody extends Enrichment {
	readonly html: string;
	readonly words: number;
	/** comments that quiet a check */
	readonly ignores: readonly Ignore[];
	/** where there are words, for who looks at their spelling */
	readonly wordRanges: readonly number[];
}

interface RenderOptions {
	/** the post's slug, for ids that must differ from other posts' */
	readonly slug: string;
	/** the first `#` heading is the title, and is not repeated */
	readonly titleInBody: boolean;
	/** BCP 47: which quotation marks are right */
	readonly language?: string;
}

const toHast = unified()
	.use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "", footnoteLabel: "Notes" })
	.freeze();
const parseRaw = unified().use(rehypeRaw).freeze();
const sanitise = unified().use(rehypeSanitize, allowList).freeze();
const stringify = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/**
 * Markdown → HTML with slots. A pure function of its arguments; problems are messages on the file.
 *
 * @param file has the body as value: its places are the file's
 */
export function renderBody(file: VFile, options: RenderOptions): RenderedBody {
	const nothing = { html: "", words: 0, ignores: [], wordRanges: [] };
	const empty = {
		...nothing,
		links: [],
		outbound: [],
		fragments: [],
		pictures: [],
		lists: [],
		ownLists: [],
		codes: [],
		sections: [],
		ids: [],
	};
	const body = String(file);
	const refuse = (finding: Finding): RenderedBody => {
		report(file, finding);
		return empty;
	};
	const excess = findExcess(body);
	if (excess) return refuse(excess);
	try {
		const tree = parseMarkdown(body);
		const outgrowth = findOutgrowth(tree);
		const rendered = outgrowth ?? render(tree, file, options);
		return "rule" in rendered ? refuse(rendered) : rendered;
	} catch (error) {
		if (error instanceof RangeError) return refuse(outOfStack(body));
		throw error;
	}
}

/** The body, or what is too much in it. */
function render(
	tree: Root,
	file: VFile,
	{ slug, titleInBody, language }: RenderOptions,
): RenderedBody | Finding {
	if (language) file.data.language = language;
	runChecks(textChecks, tree, file);
	quietOwnLists(tree, file);
	const asWritten = { ignores: ignoresIn(tree, String(file)), wordRanges: wordRanges(tree, String(file)) };
	const title = titleInBody ? titleHeading(tree) : undefined;
	if (title) tree.children.splice(tree.children.indexOf(title), 1);
	const placed = placeDirectives(tree, String(file), language);
	const excess = abbreviations(tree, String(file));
	if (excess) return excess;
	const words = countWords(toPlainText(tree, { includeHtml: false, includeImageAlt: false }));
	setTypography(tree, language);
	const safe = toSafeHast(tree);
	const found = enrich(safe, placed, slug, language);
	return { html: normaliseSlots(stringify.stringify(safe)), words, ...asWritten, ...found };
}

/** mdast → hast of which all that an author can say has passed the allow-list. */
export function toSafeHast(tree: Root): HastRoot {
	const hast = toHast.runSync(tree) as HastRoot;
	return sanitise.runSync(hasRaw(hast) ? (parseRaw.runSync(hast) as HastRoot) : hast) as HastRoot;
}

/** rehype-raw is the dearest step, and most posts have no HTML. */
function hasRaw(tree: HastRoot): boolean {
	let found = false;
	visit(tree, "raw", () => {
		found = true;
		return EXIT;
	});
	return found;
}

/** Words as a reader counts them; each Chinese or Japanese character is one. */
function countWords(text: string): number {
	return (
		text.match(/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ??
		0
	);
}
