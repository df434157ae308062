import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, type Stats } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { sync as writeFileAtomic } from "write-file-atomic";
import { stampOf } from "#lib/files/stamp.ts";
import { noteUse } from "#lib/files/unused.ts";
import { openLedger } from "#lib/images/ledger.ts";
import { recipeHash } from "#lib/images/recipe.ts";
import type { PictureFacts } from "#lib/images/variants.ts";

/** What was found out and made of pictures, by this recipe, in this and earlier runs. */
interface PictureCache {
	/** the hash of a file that has not changed since it was last looked at */
	readonly hashOf: (file: string, stats: Stats) => string | undefined;
	readonly factsOf: (hash: string) => PictureFacts | undefined;
	readonly remember: (file: string, stats: Stats, hash: string, facts: PictureFacts) => void;
	/** absolute path of a file made for readers; undefined when it has to be made */
	readonly made: (name: string) => string | undefined;
	readonly keep: (name: string, bytes: Buffer) => void;
}

const opened = new Map<string, PictureCache>();

/** The cache in `PICTURE_CACHE`, or else in `.cache/pictures` here. */
export function pictureCache(): PictureCache {
	const folder = path.resolve(
		/* turbopackIgnore: true */ process.cwd(),
		process.env.PICTURE_CACHE || ".cache/pictures",
		recipeHash,
	);
	const cache = opened.get(folder) ?? open(folder);
	opened.set(folder, cache);
	return cache;
}

/** Names a picture: by its content, and by how its files are made. */
export const hashOf = (bytes: Buffer): string =>
	createHash("sha256").update(recipeHash).update(bytes).digest("hex").slice(0, 20);

function open(folder: string): PictureCache {
	const ledger = openLedger(path.join(folder, "index"));
	const fileFor = (name: string) => path.join(/* turbopackIgnore: true */ folder, name.slice(0, 2), name);
	return {
		hashOf: (file, stats) => {
			const known = ledger.get(`file ${file}`);
			return isPair(known) && known[0] === stampOf(stats) ? known[1] : undefined;
		},
		factsOf: (hash) => {
			const facts = ledger.get(`facts ${hash}`);
			return isFacts(facts) ? facts : undefined;
		},
		remember: (file, stats, hash, facts) => {
			ledger.set(`file ${file}`, [stampOf(stats), hash]);
			ledger.set(`facts ${hash}`, facts);
		},
		made: (name) => madeFile(fileFor(name), ledger.get(`made ${name}`)),
		keep: (name, bytes) => {
			const file = fileFor(name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileAtomic(file, bytes, { fsync: false });
			ledger.set(`made ${name}`, crc32(bytes));
		},
	};
}

/** A file that is not as it was written, cut short by a full disk perhaps, is as good as none. */
function madeFile(file: string, sum: unknown): string | undefined {
	try {
		if (crc32(readFileSync(/* turbopackIgnore: true */ file)) !== sum) return undefined;
		noteUse(file);
		return file;
	} catch {
		return undefined;
	}
}

const isPair = (value: unknown): value is [string, string] =>
	Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === "string");

function isFacts(value: unknown): value is PictureFacts {
	if (typeof value !== "object" || value === null) return false;
	const { width, height, alpha, drawn, animated, located, colour } = value as Record<string, unknown>;
	return (
		[width, height].every((length) => Number.isInteger(length) && Number(length) > 0) &&
		[alpha, drawn, animated, located].every((flag) => typeof flag === "boolean") &&
		typeof colour === "string" &&
		/^#[\da-f]{6}$/.test(colour)
	);
}
