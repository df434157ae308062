"use client";

import { useEffect } from "react";
import type { Mark } from "#lib/marks.dev.ts";

const name = "proof";

/**
 * Marks in the text what the checks found, where it stands. The page itself stays as readers will get it: a highlight is
 * paint (CSS Custom Highlight API), and no element.
 *
 * @param marks in the order of the text; the same may come again
 */
export function ProofMarks({ marks }: { readonly marks: readonly Mark[] }) {
	useEffect(() => {
		CSS.highlights.set(name, new Highlight(...rangesOf(marks)));
		return () => {
			CSS.highlights.delete(name);
		};
	}, [marks]);
	return null;
}

/** One stretch of the page for each: the first for the first of its kind, the second for the second. */
function rangesOf(marks: readonly Mark[]): Range[] {
	const seen = new Map<string, Range[]>();
	return marks.flatMap((mark) => {
		const kind = JSON.stringify(mark);
		const left = seen.get(kind) ?? placesOf(mark);
		seen.set(kind, left);
		return left.shift() ?? [];
	});
}

function placesOf({ text, link, address, flags }: Mark): Range[] {
	const main = document.querySelector("main");
	if (!main) return [];
	const links = [...main.querySelectorAll("a")].filter(
		(each) =>
			(link && new RegExp(link, flags).test(each.textContent)) ||
			(address && new RegExp(address, flags).test(addressOf(each))),
	);
	return [...(text ? wordsIn(main, new RegExp(text, flags)) : []), ...links.map(contentsOf)];
}

function addressOf(link: HTMLAnchorElement): string {
	const written = link.getAttribute("href") ?? "";
	try {
		return decodeURI(written);
	} catch {
		return written;
	}
}

function contentsOf(link: HTMLAnchorElement): Range {
	const range = new Range();
	range.selectNodeContents(link);
	return range;
}

const blocks = "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, div, section, main";

/** Between what does not run on, so that nothing is found across it. */
const gap = "\0";

/** Where a pattern fits the text of the page, also where its words are partly in bold. */
function wordsIn(main: HTMLElement, pattern: RegExp): Range[] {
	const texts: { readonly node: Node; readonly start: number }[] = [];
	let all = "";
	let block: Element | null = null;
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const around = node.parentElement?.closest(blocks) ?? null;
		const isLeftOut = node.parentElement?.closest("pre, code, .notice");
		if (around !== block || isLeftOut) all += gap;
		block = around;
		if (isLeftOut) continue;
		texts.push({ node, start: all.length });
		all += node.textContent;
	}
	return [...all.matchAll(pattern)].map(({ 0: found, index }) => {
		const range = new Range();
		const first = texts.findLast(({ start }) => start <= index);
		const last = texts.findLast(({ start }) => start < index + found.length);
		if (first) range.setStart(first.node, index - first.start);
		if (last) range.setEnd(last.node, index + found.length - last.start);
		return range;
	});
}
