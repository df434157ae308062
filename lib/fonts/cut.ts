import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";

/** A part of a font of an npm package: for pages (WOFF2), or for cards (TrueType). */
export interface Cut {
	/** how its file's name begins */
	readonly name: string;
	/** the package */
	readonly source: string;
	readonly style: "normal" | "italic";
	readonly format: "woff2" | "truetype";
	readonly axes: Readonly<Record<"wght" | "opsz", number | { readonly min: number; readonly max: number }>>;
}

// ASCII, the letters of Latin-1, and what a typesetter reaches for. No face has arrows: the system lends its own.
const glyphs = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}ŒœŸ\u00a0\u00ad¡¿–—‘’‚“”„‹›«»•·…€£™©®§°±²³¼½¾−`;

// Figures other than the face's own are left out.
const features = ["kern", "liga"];

// copyright, licence, licence URL: the Open Font License asks that they travel with the font
const licenceRecords = [0, 13, 14];
// family, style, full name: by these a card's text asks for its font
const nameRecords = [1, 2, 4];
const records = { woff2: licenceRecords, truetype: [...licenceRecords, ...nameRecords] };

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
	const versions = [cut.source, "subset-font"].map(versionOf);
	const recipe = JSON.stringify([versions, cut, glyphs, features, records[cut.format]]);
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

async function make(cut: Cut, file: string): Promise<string> {
	if (existsSync(file)) return file;
	const font = path.join(path.dirname(manifestOf(cut.source)), "files", fontFile(cut));
	const { default: subsetFont } = await import("subset-font");
	const bytes = await subsetFont(await readFile(font), glyphs, {
		targetFormat: cut.format,
		keepFeatures: features,
		preserveNameIds: records[cut.format],
		variationAxes: cut.axes,
	});
	mkdirSync(cache, { recursive: true });
	writeFileAtomic(file, Buffer.from(bytes));
	return file;
}

const fontFile = ({ source, style }: Cut): string => `${path.basename(source)}-latin-opsz-${style}.woff2`;

const versionOf = (name: string): string => JSON.parse(readFileSync(manifestOf(name), "utf8")).version;

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
