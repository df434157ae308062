import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import type { History, LinkRecord } from "#lib/links/history-file.ts";
import { type Observation, observationSchema, upTo, withObservation } from "#lib/links/observation.ts";

/** What was seen of which link. */
export interface Seen {
	readonly url: string;
	readonly observation: Observation;
}

/** Where looks are written down, a line each, as soon as they are done: a run that is killed has lost nothing. */
export interface Journal {
	readonly add: (seen: Seen) => void;
	/** what all runs wrote down that were not put into the history, those under way included */
	readonly read: () => Seen[];
	/** removes what this run wrote down, and what runs did that have ended */
	readonly clear: () => void;
}

const lineSchema = z.strictObject({ url: z.string(), observation: observationSchema });

/** `1234-0a1b2c3d.jsonl`: a process, and a run in it */
const nameOf = /^(\d+)-[\da-f]+\.jsonl$/;

/** @param folder absolute; one for each blog folder */
export function openJournal(folder: string): Journal {
	const own = `${process.pid}-${randomBytes(4).toString("hex")}.jsonl`;
	const names = () => (existsSync(folder) ? readdirSync(folder).filter((name) => nameOf.test(name)) : []);
	return {
		add: (seen) => {
			// Another run may just have cleared it away.
			mkdirSync(folder, { recursive: true });
			appendFileSync(path.join(folder, own), `${JSON.stringify(seen)}\n`);
		},
		read: () => names().flatMap((name) => linesIn(path.join(folder, name))),
		clear: () => {
			for (const name of names()) {
				if (name === own || !isRunning(Number(nameOf.exec(name)?.[1])))
					rmSync(path.join(folder, name), { force: true });
			}
			removeEmpty(folder);
		},
	};
}

/** Not when another run has just begun to write there. */
function removeEmpty(folder: string): void {
	try {
		rmdirSync(folder);
	} catch (error) {
		if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
	}
}

/**
 * The history with what was seen since.
 *
 * @param today what was seen later was seen by a clock that was wrong
 */
export function withSeen(history: History, seen: readonly Seen[], today: string): History {
	const next = new Map<string, LinkRecord>();
	for (const [url, record] of history) next.set(url, { ...record, seen: upTo(record.seen, today) });
	for (const { url, observation } of seen) {
		const record = next.get(url) ?? { seen: [] };
		if (observation.day <= today)
			next.set(url, { ...record, seen: withObservation(record.seen, observation) });
	}
	return next;
}

/** The last line may have been cut off. */
function linesIn(file: string): Seen[] {
	return readFileSync(file, "utf8")
		.split("\n")
		.flatMap((line) => {
			try {
				return [lineSchema.parse(JSON.parse(line))];
			} catch {
				return [];
			}
		});
}

function isRunning(process_: number): boolean {
	try {
		process.kill(process_, 0);
		return process_ !== process.pid;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
