import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { crc32 } from "node:zlib";
import { sync as writeFileAtomic } from "write-file-atomic";
import { rename } from "#lib/fonts/rename.ts";

/** A part of a font of an npm package: for pages (WOFF2), or for cards (TrueType). */
export interface Cut {
	/** how its file's name begins */
	readonly name: string;
	/** the package */
	readonly source: string;
	readonly style: "normal" | "italic";
	readonly format: "woff2" | "truetype";
	readonly axes: Readonly<Record<"wght" | "opsz", number | { readonly min: number; readonly max: number }>>;
	/** a word of its names, and the one to put in its place */
	readonly renamed?: readonly [string, string];
}

// ASCII, the letters of Latin-1, and what a typesetter reaches for. No face has arrows: the system lends its own.
const glyphs = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}ŒœŸ\u00a0\u00ad¡¿–—‘’‚“”„‹›«»•·…€£™©®§°±²³¼½¾−`;

// Figures other than the face's own are left out.
const features = ["kern", "liga"];

// Copyright, licence, licence URL: the Open Font License asks that they travel with the font. Its names do so anyway.
const records = [0, 13, 14];

const root = path.join(/* turbopackIgnore: true */ process.cwd());
const cache = path.join(root, ".cache/fonts");
const packages = createRequire(path.join(root, "package.json"));

/**
 * The file name of a cut, known before the file is made: it tells, by a hash, of which version of the font it is cut, and
 * how. So two of one name are the same, whichever blog or process they were made for.
 *
 * @throws when the package is not there
 */
export function nameOf(cut: Cut): string {
	const madeWith = [cut.source, "subset-font", "fontverter"].map(versionOf);
	const recipe = JSON.stringify([madeWith, cut, glyphs, features, records]);
	const hash = createHash("sha256").update(recipe).digest("hex").slice(0, 12);
	return `${cut.name}-${hash}.${cut.format === "woff2" ? "woff2" : "ttf"}`;
}

const made = new Map<string, Promise<string>>();

/** The file of a cut, absolute. It is made once in a checkout, and kept for ever. */
export function fileOf(cut: Cut): Promise<string> {
	const name = nameOf(cut);
	const file = path.join(cache, name);
	let making = made.get(name);
	if (!making) {
		making = make(cut, file);
		made.set(name, making);
		// tried again when it is asked for again
		making.catch(() => made.delete(name));
	}
	return making;
}

/** Whether a cut is there already, as it was written. */
export const isMade = (cut: Cut): boolean => isWhole(path.join(cache, nameOf(cut)));

async function make(cut: Cut, file: string): Promise<string> {
	if (isWhole(file)) return file;
	const font = path.join(path.dirname(manifestOf(cut.source)), "files", fontFile(cut));
	const [{ default: subsetFont }, { default: fontverter }] = await Promise.all([
		import("subset-font"),
		import("fontverter"),
	]);
	const subset = await subsetFont(await readFile(/* turbopackIgnore: true */ font), glyphs, {
		targetFormat: "truetype",
		keepFeatures: features,
		preserveNameIds: records,
		variationAxes: cut.axes,
	});
	const part = Buffer.from(subset);
	if (cut.renamed) rename(part, cut.renamed);
	const bytes = cut.format === "woff2" ? Buffer.from(await fontverter.convert(part, "woff2")) : part;
	mkdirSync(cache, { recursive: true });
	writeFileAtomic(file, bytes);
	writeFileAtomic(sumOf(file), String(crc32(bytes)));
	return file;
}

const sumOf = (file: string): string => `${file}.sum`;

/** Whether a font is there, and as it was written. */
function isWhole(file: string): boolean {
	try {
		const sum = readFileSync(/* turbopackIgnore: true */ sumOf(file), "utf8");
		return String(crc32(readFileSync(/* turbopackIgnore: true */ file))) === sum;
	} catch {
		return false;
	}
}

const fontFile = ({ source, style }: Cut): string => `${path.basename(source)}-latin-opsz-${style}.woff2`;

const versions = new Map<string, string>();

function versionOf(name: string): string {
	const manifest = () => readFileSync(/* turbopackIgnore: true */ manifestOf(name), "utf8");
	const version = versions.get(name) ?? String(JSON.parse(manifest()).version);
	versions.set(name, version);
	return version;
}

function manifestOf(name: string): string {
	try {
		return packages.resolve(`${name}/package.json`);
	} catch {
		throw new Error(`The package ${name} is not installed: run npm install`);
	}
}

function range(first: number, last: number): string {
	return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join(
		"",
	);
}
