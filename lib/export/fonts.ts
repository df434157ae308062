import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";

const source = "@fontsource-variable/newsreader";

// ASCII, the letters of Latin-1, and what a typesetter reaches for. The face has no arrows: the system lends its own.
const glyphs = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}ŒœŸ\u00a0\u00ad¡¿–—‘’‚“”„‹›«»•·…€£™©®§°±²³¼½¾−`;

/**
 * The two faces of pages together stay under 90 kB. Each loses what is hardly ever set: optical sizes below 18 (another
 * set of masters), the italic's bold, and figures other than the face's own, which are tabular.
 */
const pageFaces = [
	{
		file: "app/fonts/text.woff2",
		from: "newsreader-latin-opsz-normal.woff2",
		axes: { wght: { min: 400, max: 600 }, opsz: { min: 18, max: 48 } },
	},
	{
		file: "app/fonts/text-italic.woff2",
		from: "newsreader-latin-opsz-italic.woff2",
		axes: { wght: 400, opsz: { min: 18, max: 48 } },
	},
] as const;

/** The faces of cards (`lib/site/card-picture.ts`), which stay here: titles at their largest, decks at theirs. */
const cardFaces = [
	{
		file: ".cache/fonts/title.ttf",
		from: "newsreader-latin-opsz-normal.woff2",
		axes: { wght: 480, opsz: 72 },
	},
	{
		file: ".cache/fonts/deck.ttf",
		from: "newsreader-latin-opsz-italic.woff2",
		axes: { wght: 400, opsz: 26 },
	},
] as const;

const features = ["kern", "liga"];

// copyright, licence, licence URL: the Open Font License asks that they travel with the font
const licenceRecords = [0, 13, 14];
// family, style, full name: by these a card's face is asked for
const nameRecords = [1, 2, 4];

const faces = [
	...pageFaces.map((face) => ({ ...face, format: "woff2", names: licenceRecords }) as const),
	...cardFaces.map(
		(face) => ({ ...face, format: "truetype", names: [...licenceRecords, ...nameRecords] }) as const,
	),
];

const configurationFile = ".cache/fonts/fonts.conf";

/** For the letters of cards that ours lack: where the system's fonts are, also where nothing on it says so. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
	<dir>/usr/share/fonts</dir>
	<dir>/usr/local/share/fonts</dir>
	<dir>/System/Library/Fonts</dir>
	<dir>/Library/Fonts</dir>
	<dir>~/.local/share/fonts</dir>
	<dir>~/Library/Fonts</dir>
	<cachedir prefix="xdg">fontconfig</cachedir>
	<cachedir>~/.cache/fontconfig</cachedir>
	<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;

/** Writes the subset faces, unless they are there and made from the same package by this recipe. */
export async function ensureFonts(root: string): Promise<void> {
	const stamp = join(root, ".cache/fonts.json");
	const manifest = createRequire(join(root, "package.json")).resolve(`${source}/package.json`);
	const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
	const recipe = JSON.stringify({ source, version, glyphs, features, faces, fontConfiguration });

	const files = [...faces.map(({ file }) => file), configurationFile].map((file) => join(root, file));
	if ((await textOf(stamp)) === recipe && (await allExist(files))) return;

	for (const face of faces) {
		const font = await readFile(join(dirname(manifest), "files", face.from));
		const subset = await subsetFont(font, glyphs, {
			targetFormat: face.format,
			keepFeatures: features,
			preserveNameIds: face.names,
			variationAxes: face.axes,
		});
		await replace(join(root, face.file), subset);
	}
	await replace(join(root, configurationFile), fontConfiguration);
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
