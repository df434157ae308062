import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const source = "@fontsource-variable/newsreader";

// ASCII, the letters of Latin-1, and what a typesetter reaches for. The face has no arrows: the system lends its own.
const glyphs = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}ŒœŸ\u00a0\u00ad¡¿–—‘’‚“”„‹›«»•·…€£™©®§°±²³¼½¾−`;

/**
 * Both faces together stay under 90 kB. Each loses what is hardly ever set: optical sizes below 18 (another set of
 * masters), the italic's bold, and figures other than the face's own, which are tabular.
 */
const faces = [
	{
		file: "text.woff2",
		from: "newsreader-latin-opsz-normal.woff2",
		axes: { wght: { min: 400, max: 600 }, opsz: { min: 18, max: 48 } },
	},
	{
		file: "text-italic.woff2",
		from: "newsreader-latin-opsz-italic.woff2",
		axes: { wght: 400, opsz: { min: 18, max: 48 } },
	},
] as const;

const features = ["kern", "liga"];

// copyright, licence, licence URL: the Open Font License asks that they travel with the font
const licenceRecords = [0, 13, 14];

/** Writes the two subset faces to `app/fonts/`, unless they are there and made from the same package by this recipe. */
export async function ensureFonts(root: string): Promise<void> {
	const folder = join(root, "app/fonts");
	const stamp = join(root, ".cache/fonts.json");
	const manifest = createRequire(join(root, "package.json")).resolve(`${source}/package.json`);
	const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
	const recipe = JSON.stringify({ source, version, glyphs, features, faces });

	const files = faces.map((face) => join(folder, face.file));
	if ((await textOf(stamp)) === recipe && (await allExist(files))) return;

	for (const face of faces) {
		const font = await readFile(join(dirname(manifest), "files", face.from));
		const subset = await subsetFont(font, glyphs, {
			targetFormat: "woff2",
			keepFeatures: features,
			preserveNameIds: licenceRecords,
			variationAxes: face.axes,
		});
		await replace(join(folder, face.file), subset);
	}
	// last, so that a run cut short is done again
	await replace(stamp, recipe);
}

function range(first: number, last: number): string {
	return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join(
		"",
	);
}

async function textOf(path: string): Promise<string | undefined> {
	return readFile(path, "utf8").catch(() => undefined);
}

async function allExist(paths: readonly string[]): Promise<boolean> {
	const found = await Promise.allSettled(paths.map((path) => access(path)));
	return found.every(({ status }) => status === "fulfilled");
}

async function replace(path: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const temporary = `${path}.${process.pid}.tmp`;
	await writeFile(temporary, content);
	await rename(temporary, path);
}
