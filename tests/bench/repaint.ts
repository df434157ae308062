import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { sayMeasured, waitForQuiet } from "#tests/bench/measure.ts";
import { watchOthers } from "#tests/bench/quiet.ts";

/** An edit that was seen in the browser. */
export interface Repaint {
	readonly milliseconds: number;
	readonly others: number | undefined;
}

/** Seconds that an edit may take; one that is not seen by then counts as so much. */
const limit = 120;

/** Seconds until the script of the page surely listens for changes. */
const settling = 3;

/** Seconds to wait for a quiet moment before an edit: there are many. */
const patience = 15;

/** What the page tells: a word, and when it stood there, in milliseconds since 1970. */
type Seen = (word: string, at: number) => void;

/**
 * Adds a word at the end of a post that is open in a browser, again and again, and takes the time from saving the file
 * until the word is in the page. The file is at the end what it was.
 *
 * @param text of the post; it ends in a paragraph
 */
export async function measureRepaints(
	what: string,
	{ url, file, text }: { readonly url: string; readonly file: string; readonly text: string },
	browser: Browser,
	edits: number,
): Promise<Repaint[]> {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		const expected = new Map<string, (at: number) => void>();
		await watchWords(page, (word, at) => expected.get(word)?.(at));
		await page.goto(url, { waitUntil: "load", timeout: limit * 1000 });
		await wait(settling * 1000);
		const found: Repaint[] = [];
		for (let edit = 1; edit <= edits; edit++) {
			const name = `${what}, edit ${edit}`;
			await waitForQuiet(name, patience);
			const word = `galleymark${edit}`;
			const seen = new Promise<number>((resolve) => expected.set(word, resolve));
			const others = watchOthers();
			const saved = Date.now();
			writeFileSync(file, `${text.trimEnd()} ${word}\n`);
			const at = await Promise.race([seen, atLatest(saved + limit * 1000)]);
			const repaint = { milliseconds: at - saved, others: others() };
			const isSeen = repaint.milliseconds < limit * 1000;
			sayMeasured(name, isSeen ? `${repaint.milliseconds} ms` : `not seen for ${limit} s`, repaint.others);
			found.push(repaint);
		}
		return found;
	} finally {
		writeFileSync(file, text);
		await context.close();
	}
}

/** Has the page tell of each word that it has not had before, as soon as it stands there; a page loaded anew too. */
async function watchWords(page: Page, onSeen: Seen): Promise<void> {
	await page.exposeFunction("galleySeen", onSeen);
	// No function here has a name: tsx would have each of those call a helper that the browser does not know.
	await page.addInitScript(() => {
		const told = new Set<string>();
		new MutationObserver(() => {
			const text = document.querySelector("main")?.textContent ?? "";
			for (const [word] of text.matchAll(/galleymark\d+/g)) {
				if (told.has(word)) continue;
				told.add(word);
				(window as unknown as { galleySeen: Seen }).galleySeen(word, Date.now());
			}
		}).observe(document, { childList: true, subtree: true, characterData: true });
	});
}

const atLatest = (time: number): Promise<number> =>
	wait(Math.max(0, time - Date.now()), time, { ref: false });
