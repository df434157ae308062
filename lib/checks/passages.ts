import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { proseOf } from "#lib/checks/prose.ts";
import type { Head } from "#lib/content/head.ts";
import { replaceComments } from "#lib/markdown/comments.ts";
import { findExcess } from "#lib/markdown/limits.ts";
import { findOutgrowth } from "#lib/markdown/outgrowth.ts";
import { parseMarkdown } from "#lib/markdown/parser.ts";

/** A stretch of a file that goes out: words, or an address. */
interface Passage {
	readonly text: string;
	readonly isAddress: boolean;
	/** index in `text` → offset in the file */
	readonly places: (index: number) => number;
}

/**
 * All that a reader, or a machine that reads the page, is told by a file: words without their marks, code, the words of
 * pictures, addresses as they stand and decoded. Comments are left out, since readers never get them.
 *
 * @param text of the whole file
 * @param body the same with the front matter blanked out
 */
export function passagesOf(text: string, body: string, head?: Head): Passage[] {
	const passages: Passage[] = [];
	for (const { key, start, end } of head?.values ?? []) {
		passages.push(...written(text.slice(start, end), start, addressKeys.has(key)));
	}
	visit(parsed(body), (node: Nodes) => {
		const start = node.position?.start.offset ?? 0;
		const source = body.slice(start, node.position?.end.offset);
		passages.push(...passagesIn(node, source, start, body));
	});
	return passages;
}

/** Under these stand addresses. */
const addressKeys = new Set(["url", "slug", "aliases", "contact", "me"]);

function passagesIn(node: Nodes, source: string, start: number, body: string): Passage[] {
	switch (node.type) {
		case "paragraph":
		case "heading":
		case "tableCell":
		case "leafDirective": {
			const { text, at } = proseOf(node, body);
			return [{ text, isAddress: false, places: at }];
		}
		case "code":
		case "inlineCode":
			return written(source, start, false);
		case "html":
			return [...written(withoutComments(source), start, true), withoutTags(source, start)];
		case "image":
		case "imageReference": {
			const end = Math.max(2, source.lastIndexOf("]"));
			return [
				...written(source.slice(0, end), start, false),
				...written(source.slice(end), start + end, true),
			];
		}
		case "link": {
			const end = source.startsWith("[") ? (node.children.at(-1)?.position?.end.offset ?? start) - start : 0;
			return written(source.slice(end), start + end, true);
		}
		case "definition":
		case "footnoteReference":
			return written(source, start, true);
		default:
			return [];
	}
}

/** A stretch as it was written; and decoded, when that is another: each character then stands for the first. */
function written(text: string, start: number, isAddress: boolean): Passage[] {
	const plain = decoded(text);
	return [
		{ text, isAddress, places: (index) => start + index },
		...(plain === text ? [] : [{ text: plain, isAddress, places: () => start }]),
	];
}

const withoutComments = (html: string): string =>
	replaceComments(html, (comment) => " ".repeat(comment.length));

/** What a reader sees of HTML. */
function withoutTags(html: string, start: number): Passage {
	let text = "";
	const places: number[] = [];
	// A comment may stand in the middle of a word, as a tag may.
	const tagged = replaceComments(html, (comment) => `<${" ".repeat(comment.length - 2)}>`);
	for (const { 0: piece, index } of tagged.matchAll(/<[^<>]*>|[^<]+|</g)) {
		if (piece.startsWith("<") && piece !== "<") continue;
		text += piece;
		for (let at = 0; at < piece.length; at++) places.push(start + index + at);
	}
	return { text, isAddress: false, places: (index) => places[index] ?? start };
}

/** Without `%20` and `&#105;`. */
export function decoded(text: string): string {
	const plain = text.replace(
		/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi,
		(reference, hex?: string, decimal?: string) => {
			const code = Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10);
			return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
		},
	);
	return plain.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
		try {
			return decodeURIComponent(escaped);
		} catch {
			return escaped;
		}
	});
}

/** A text that is too much for the parser is an error, and goes nowhere. */
function parsed(body: string): Root {
	const nothing: Root = { type: "root", children: [] };
	if (findExcess(body)) return nothing;
	try {
		const tree = parseMarkdown(body);
		return findOutgrowth(tree) ? nothing : tree;
	} catch (error) {
		if (error instanceof RangeError) return nothing;
		throw error;
	}
}
