import { setImmediate as nextTurn } from "node:timers/promises";
import pLimit from "p-limit";
import { openApp } from "#lib/export/app.ts";
import type { CopiedFile } from "#lib/export/copies.ts";
import type { Staging } from "#lib/export/folder.ts";
import type { Makers } from "#lib/export/keys.ts";
import { toPage } from "#lib/export/page.ts";
import type { PlannedFile } from "#lib/export/plan.ts";
import { sideBySide } from "#lib/export/side-by-side.ts";
import { styleOf } from "#lib/export/style.ts";
import { splitUrl } from "#lib/site/address.ts";

/** A file of the site, which is made or stands ready elsewhere. */
export type SiteFile = PlannedFile | CopiedFile;

/** Makes files of a site, and writes them. */
export interface FileWriter {
	/** says how many there will be in all, at most, for who watches */
	readonly expect: (count: number) => void;
	/** returns when they are there; throws when one cannot be made, and none of them is in work any more */
	readonly write: (files: readonly SiteFile[]) => Promise<void>;
	/** begins with no other, and returns when nothing is written any more */
	readonly close: () => Promise<unknown>;
}

interface Orders extends Makers {
	readonly staging: Staging;
	readonly onProgress: (progress: {
		readonly step: "files";
		readonly done: number;
		readonly of: number;
	}) => void;
}

/** Files in work at once: enough to keep the cores busy while one is written. */
const atOnce = 4;

/** Files between turns for others: the program that makes the index wants to be fed. */
const atOneGo = 8;

/** @param orders where to, and of what */
export function openWriter(orders: Orders): FileWriter {
	const { staging, onProgress } = orders;
	// Pages are made on this thread, cards and pictures mostly on others.
	const limits = { page: pLimit(atOnce), card: pLimit(atOnce), copy: pLimit(atOnce) };
	const sortOf = (each: SiteFile) => ("from" in each ? "copy" : each.kind === "card" ? "card" : "page");
	let maker: ReturnType<typeof pageMaker> | undefined;
	let [done, of] = [0, 0];
	const work: Promise<void>[] = [];
	let closing = false;
	const write = async (each: SiteFile) => {
		if (closing) return;
		if (done % atOneGo === 0) await nextTurn();
		if ("from" in each) staging.copy(await each.from(), each.file);
		else {
			maker ??= pageMaker(orders);
			staging.write(each.file, await (await maker)(each));
		}
		done++;
		onProgress({ step: "files", done, of });
	};
	return {
		expect: (count) => {
			of = count;
		},
		write: (files) => {
			const begun = sideBySide(files, (each) => limits[sortOf(each)], write);
			// Whoever waits for them is told; nobody may, when something else fails first.
			begun.catch(() => {});
			work.push(begun);
			return begun;
		},
		close: () => {
			closing = true;
			return Promise.allSettled(work);
		},
	};
}

/** What makes the contents of a planned file. */
async function pageMaker({ root, edition }: Makers) {
	const app = await openApp(root, edition);
	const style = await styleOf(root);
	const { base } = splitUrl(edition.settings.url);
	return async (planned: PlannedFile): Promise<string | Uint8Array> => {
		if (planned.kind === "card") return (await import("#lib/site/card-picture.ts")).cardBytes(planned.card);
		if ("make" in planned) return planned.make();
		const { status, text } = await app.ask(planned.address);
		if (status !== planned.status)
			throw new Error(`The page ${planned.address} could not be made: the app answered ${status}`);
		return planned.kind === "data" ? text : toPage(text, { kind: planned.page, base, style });
	};
}
