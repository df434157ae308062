import { mkdirSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { type Look, looksAt } from "#lib/files/looks.ts";
import { seal, unseal } from "#lib/files/sealed.ts";

/** Which files of a site the last build made, and from what: what stands need not be made again. */
export interface SiteRecord {
	/** whether the file in the site is the one that was made from this */
	readonly stands: (file: string, key: string) => boolean;
	/** the files that were made from this together, when all of them stand */
	readonly madeFrom: (key: string) => readonly string[] | undefined;
	/** how many files there were */
	readonly size: number;
	/** whether the whole site stands as it was made from this */
	readonly isOf: (state: string | undefined) => boolean;
	/** keeps what each file of the new site was made from; without it the next build takes longer, and is the same */
	readonly write: (now: NewRecord) => void;
}

/** What is to be kept of a new site, once it is out. */
interface NewRecord {
	/** what each file was made from */
	readonly keys: ReadonlyMap<string, string>;
	/** files that were made now; the others are as they were */
	readonly made: readonly string[];
	/** of the blog; undefined when nobody knows */
	readonly state: string | undefined;
}

/** The files of a part of the search index are made together: only all of them are the part. */
const searchFolder = "pagefind/";

/** What a file of the site was made from, and when it was written. */
interface Made {
	readonly key: string;
	readonly stamp: string;
}

/**
 * Reads the record of a site: the state of the blog that it was made from, and a sealed line a file. What is missing or damaged is as good as not made.
 *
 * @param file absolute path of the record
 * @param out absolute path of the site
 * @param look at its files
 */
export function readRecord(file: string, out: string, look: Look = looksAt(out)): SiteRecord {
	const made = new Map<string, Made>();
	const together = new Map<string, { readonly count: string; readonly names: string[] }>();
	const [first = "", ...rest] = linesOf(file);
	const [before, files] = unseal(first)?.split("\t") ?? [];
	for (const sealed of rest) {
		const [name, key, stamp, count] = unseal(sealed)?.split("\t") ?? [];
		if (!name || !key || !stamp) continue;
		made.set(name, { key, stamp });
		if (!count) continue;
		const group = together.get(key) ?? { count, names: [] };
		group.names.push(name);
		together.set(key, group);
	}
	const stands = (name: string, key: string) => {
		const known = made.get(name);
		return known?.key === key && known.stamp === stampOf(look(name));
	};
	return {
		stands,
		madeFrom: (key) => {
			const { count, names } = together.get(key) ?? { count: "", names: [] };
			return count === String(names.length) && names.every((name) => stands(name, key)) ? names : undefined;
		},
		size: made.size,
		isOf: (state) =>
			state !== undefined &&
			before === state &&
			files === String(made.size) &&
			[...made].every(([name, { stamp }]) => stampOf(look(name)) === stamp),
		write: ({ keys, made, state = "unknown" }) => {
			const lookNow = looksAt(out);
			const isNew = new Set(made);
			const counts = new Map<string, number>();
			for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
			const lines = [...keys].map(([name, key]) => {
				const stats = isNew.has(name) ? lookNow(name) : look(name);
				const line = `${name}\t${key}\t${stampOf(stats)}`;
				return seal(name.startsWith(searchFolder) ? `${line}\t${counts.get(key)}` : line);
			});
			try {
				mkdirSync(path.dirname(file), { recursive: true });
				const text = [seal(`${state}\t${lines.length}`), ...lines].join("\n");
				writeFileAtomic(file, text, { fsync: false });
			} catch {
				// A full disk, or a folder that may not be written.
			}
		},
	};
}

function linesOf(file: string): string[] {
	try {
		return readFileSync(file, "utf8").split("\n");
	} catch {
		return [];
	}
}

/** Changes when somebody writes to the file; the same in a copy that keeps the time to a thousandth of a second. */
const stampOf = (stats: Stats | undefined): string | undefined =>
	stats?.isFile() ? `${stats.size} ${Math.floor(stats.mtimeMs)}` : undefined;
