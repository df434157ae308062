import type { Nodes, Text } from "mdast";
import { eachNode } from "#lib/markdown/each-node.ts";

/** Within a word, or between it and the quotation that it leads in: `l'été`, `l'"été"`. */
const within = /(?<=[\p{L}\p{M}\p{N}])'(?=\p{L}|["«“„]\p{L})/gu;

/** Before what is left of a word or a year: 'tis, rock 'n' roll, 's avonds, the '90s. */
const shortened =
	/(?<=\p{L} )'n'(?= \p{L})|(?<![\p{L}\p{N}])'(?=(?:tis|twas|twere|twill|em|til|[snt](?!')|\d\d(?:s|ers?)?)(?![\p{L}\p{N}']))/giu;

/** What may stand before a quotation mark that opens. */
const beforeOpening = /[\s([{"“„«—–-]$/u;

/**
 * Makes every apostrophe of a block a typeset one, whatever the quotation marks of its language are, and leaves the
 * marks around words that are quoted. A word's own apostrophe and the mark that ends a quotation look alike after its
 * last letter (`the dogs' tails`): it is a mark only where one was opened.
 */
export function setApostrophes(block: Nodes): void {
	const texts: Text[] = [];
	let text = "";
	eachNode(block, (node) => {
		if (node.type === "text") texts.push(node);
		// What is no text holds the place of a word.
		if ("value" in node) text += node.type === "text" ? node.value : "x".repeat(node.value.length);
	});
	const set = outsideQuotations(
		text.replace(within, "’").replace(shortened, (found) => found.replaceAll("'", "’")),
	);
	let start = 0;
	eachNode(block, (node) => {
		if (!("value" in node)) return;
		if (node.type === "text") node.value = set.slice(start, start + node.value.length);
		start += node.value.length;
	});
}

function outsideQuotations(text: string): string {
	let open = false;
	return text.replace(/'/g, (mark, index: number) => {
		const before = text.slice(Math.max(0, index - 1), index);
		const opens = (before === "" || beforeOpening.test(before)) && /\S/.test(text[index + 1] ?? "");
		if (opens || open) {
			open = opens;
			return mark;
		}
		return "’";
	});
}
