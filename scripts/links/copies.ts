import { createInterface } from "node:readline/promises";
import type { Blog } from "#lib/blog.ts";
import { dayInWords } from "#lib/content/calendar.ts";
import { findCopy, type KeptCopy } from "#lib/links/archive.ts";
import { type ClientOptions, openClient } from "#lib/links/client.ts";
import { keepCopy, wantingCopies } from "#lib/links/copies.ts";
import type { LinkReport } from "#lib/links/report.ts";
import { counted } from "#scripts/shared/print.ts";

/** What looking for copies needs. */
interface CopyMeans {
	readonly web: ClientOptions;
	readonly api?: string;
	readonly say: (line: string) => void;
	/** whether the author says yes */
	readonly ask: (question: string) => Promise<boolean>;
}

/** Looks for kept copies of what is gone, shows what there is, and asks whether to keep their addresses. */
export async function offerCopies(
	blog: Blog,
	reports: readonly LinkReport[],
	means: CopyMeans,
): Promise<void> {
	const { say, ask } = means;
	const wanting = wantingCopies(reports);
	if (wanting.length === 0) return say("Everything that is gone has a kept copy, or nothing is gone.");
	const found = await findCopies(blog, wanting, means);
	if (found.length === 0) return;
	if (!(await ask(`Keep ${found.length === 1 ? "this address" : `these ${found.length} addresses`}?`)))
		return say("Nothing was written.");
	for (const { report, copy } of found) {
		for (const path of keepCopy(blog, report, copy.url)) say(`${path}  archived: ${copy.url}`);
	}
}

interface Found {
	readonly report: LinkReport;
	readonly copy: KeptCopy;
}

/** One after the other: the archive belongs to everybody. */
async function findCopies(
	blog: Blog,
	wanting: readonly LinkReport[],
	{ web, api, say }: CopyMeans,
): Promise<Found[]> {
	const client = openClient(web);
	const { signal } = new AbortController();
	const { language } = blog.settings.value;
	const found: Found[] = [];
	try {
		for (const report of wanting) {
			const copy = await findCopy(report.url, report.lastFine, { client, signal, ...(api && { api }) });
			if (copy) found.push({ report, copy });
			say(report.url);
			say(copy ? `    ${copy.url}, of ${dayInWords(copy.day, language, "long")}` : "    no copy is kept");
		}
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		say(
			`The Internet Archive could not be asked about ${counted(wanting.length - found.length, "link")}: ${why}.`,
		);
	} finally {
		await client.close();
	}
	return found;
}

/** Only somebody at a terminal can say yes. */
export async function agreed(question: string): Promise<boolean> {
	if (!process.stdin.isTTY) {
		console.error("There is nobody to ask: type this on a terminal to keep them.");
		return false;
	}
	const lines = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return /^y(?:es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
	} finally {
		lines.close();
	}
}
