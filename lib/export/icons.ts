import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { sync as writeFileAtomic } from "write-file-atomic";
import { withoutExtras } from "#lib/images/png.ts";
import { paper } from "#lib/site/colours.ts";

/** Icons that are made from `public/favicon.svg` and stand beside it. Sides in pixels. */
const icons: readonly { file: string; make: (svg: Buffer) => Promise<Buffer> }[] = [
	// where nothing else is understood
	{ file: "favicon.ico", make: async (svg) => toIco(await bare(svg, 32), 32) },
	{ file: "icon-192.png", make: (svg) => bare(svg, 192) },
	{ file: "icon-512.png", make: (svg) => bare(svg, 512) },
	// home screens cut these to shapes of their own: the middle four fifths are safe
	{ file: "icon-maskable.png", make: (svg) => onPaper(svg, 512, 0.62) },
	{ file: "apple-touch-icon.png", make: (svg) => onPaper(svg, 180, 0.72) },
];

/** Raise it when icons are made another way. */
const recipe = "2";

/** Writes the icons to `public/`, unless they are there and made from the same drawing. */
export async function ensureIcons(root: string): Promise<void> {
	const folder = path.join(root, "public");
	const stamp = path.join(root, ".cache/icons");
	const svg = readFileSync(path.join(folder, "favicon.svg"));
	const made = createHash("sha256").update(recipe).update(svg).digest("hex");
	const known = existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
	if (known === made && icons.every(({ file }) => existsSync(path.join(folder, file)))) return;
	for (const { file, make } of icons) writeFileAtomic(path.join(folder, file), await make(svg));
	mkdirSync(path.dirname(stamp), { recursive: true });
	// last, so that a run cut short is done again
	writeFileAtomic(stamp, made);
}

/** Sharper than the drawing's own 72 dots an inch, before it is made smaller. */
const draw = (svg: Buffer, side: number) =>
	sharp(svg, { density: Math.min(2400, side * 4) }).resize(side, side, {
		fit: "contain",
		background: "#0000",
	});

const bare = async (svg: Buffer, side: number): Promise<Buffer> =>
	withoutExtras(await draw(svg, side).png({ compressionLevel: 9 }).toBuffer());

async function onPaper(svg: Buffer, side: number, share: number): Promise<Buffer> {
	const drawing = await draw(svg, Math.round(side * share))
		.png()
		.toBuffer();
	const background = { create: { width: side, height: side, channels: 3, background: paper.light } } as const;
	const picture = sharp(background).composite([{ input: drawing }]);
	return withoutExtras(await picture.png({ compressionLevel: 9 }).toBuffer());
}

/** ICO: a directory of one picture, which may be a PNG. */
function toIco(png: Buffer, side: number): Buffer {
	const header = Buffer.alloc(22);
	// type: icon; number of pictures
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(1, 4);
	header.set([side, side], 6);
	// colour planes, bits a pixel
	header.writeUInt16LE(1, 10);
	header.writeUInt16LE(32, 12);
	header.writeUInt32LE(png.length, 14);
	header.writeUInt32LE(header.length, 18);
	return Buffer.concat([header, png]);
}
