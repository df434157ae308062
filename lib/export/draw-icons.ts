import sharp from "sharp";
import type { iconFiles } from "#lib/export/icons.ts";
import { withoutExtras } from "#lib/images/png.ts";
import { paper } from "#lib/site/colours.ts";

/** How each icon is drawn. Sides in pixels. */
export const drawIcon: Record<(typeof iconFiles)[number], (svg: Buffer) => Promise<Buffer>> = {
	// where nothing else is understood
	"favicon.ico": async (svg) => toIco(await bare(svg, 32), 32),
	"icon-192.png": (svg) => bare(svg, 192),
	"icon-512.png": (svg) => bare(svg, 512),
	// home screens cut these to shapes of their own: the middle four fifths are safe
	"icon-maskable.png": (svg) => onPaper(svg, 512, 0.62),
	"apple-touch-icon.png": (svg) => onPaper(svg, 180, 0.72),
};

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
