"use client";

import { useEffect } from "react";

const name = "proof";

/**
 * Marks in the text what the checks found, where it stands. The page itself stays as readers will get it: a highlight is
 * paint (CSS Custom Highlight API), and no element.
 *
 * @param found what is to be marked, as written, in the order of the text; the same words may come again
 */
export function ProofMarks({ found }: { readonly found: readonly string[] }) {
	const words = found.join("\n");
	useEffect(() => {
		CSS.highlights.set(name, new Highlight(...rangesOf(words.split("\n"))));
		return () => {
			CSS.highlights.delete(name);
		};
	}, [words]);
	return null;
}

/** One stretch of the page for each: the first for the first of its kind, the second for the second. */
function rangesOf(found: readonly string[]): Range[] {
	const seen = new Map<string, number>();
	const places = new Map<string, Range[]>();
	return found.flatMap((words) => {
		const all = places.get(words) ?? placesOf(words);
		places.set(words, all);
		const index = seen.get(words) ?? 0;
		seen.set(words, index + 1);
		return all[index] ?? [];
	});
}

function placesOf(words: string): Range[] {
	const main = document.querySelector("main");
	if (!main || words === "") return [];
	const ranges: Range[] = [];
	const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		const text = node.textContent ?? "";
		if (node.parentElement?.closest("pre, code, .notice")) continue;
		for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
			const range = new Range();
			range.setStart(node, at);
			range.setEnd(node, at + words.length);
			ranges.push(range);
		}
	}
	// An address is not to be read in the page, but its link is.
	for (const link of main.querySelectorAll(
		`a[href="${CSS.escape(words)}"], img[src$="${CSS.escape(words)}"]`,
	)) {
		const range = new Range();
		range.selectNodeContents(link);
		ranges.push(range);
	}
	return ranges;
}
