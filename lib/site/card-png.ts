import { promisify } from "node:util";
import zlib from "node:zlib";

/** Where a colour covers the picture, and how much: 0 to 255, a byte a pixel. */
export interface Mask {
	readonly width: number;
	readonly height: number;
	readonly coverage: Uint8Array;
}

/** A picture of few colours on paper, each in sixteen shades from none to all. */
interface Canvas {
	/** lays a mask down in a colour, by its place in `inks` */
	readonly print: (mask: Mask, left: number, top: number, ink: number) => void;
	readonly fill: (left: number, top: number, width: number, height: number, ink: number) => void;
	/** PNG (ISO/IEC 15948) with a palette: a third of the pixels' bytes, and no encoder between */
	readonly toPng: () => Promise<Buffer>;
}

const shades = 16;
const signature = "\x89PNG\r\n\x1a\n";
const deflate = promisify<Uint8Array, zlib.ZlibOptions, Buffer>(zlib.deflate);

/**
 * An empty canvas.
 *
 * @param paper `#rrggbb`, as are `inks`, of which there are at most sixteen
 */
export function openCanvas(width: number, height: number, paper: string, inks: readonly string[]): Canvas {
	// Each row begins with the number of its filter: none.
	const row = width + 1;
	const pixels = new Uint8Array(row * height);
	return {
		print: ({ coverage, ...mask }, left, top, ink) => {
			const right = Math.min(mask.width, width - left);
			for (let y = Math.max(0, -top); y < mask.height && top + y < height; y++) {
				const from = y * mask.width;
				const to = (top + y) * row + 1 + left;
				for (let x = Math.max(0, -left); x < right; x++) {
					const shade = (coverage[from + x] ?? 0) >> 4;
					if (shade > 0) pixels[to + x] = ink * shades + shade;
				}
			}
		},
		fill: (left, top, filled, rows, ink) => {
			for (let y = top; y < top + rows; y++) {
				const from = y * row + 1 + left;
				pixels.fill(ink * shades + shades - 1, from, from + filled);
			}
		},
		toPng: async () => {
			const header = Buffer.alloc(13);
			header.writeUInt32BE(width, 0);
			header.writeUInt32BE(height, 4);
			// eight bits a pixel, and what they count is a palette
			header.set([8, 3], 8);
			return Buffer.concat([
				Buffer.from(signature, "latin1"),
				chunk("IHDR", header),
				chunk("PLTE", Buffer.from(inks.flatMap((ink) => shadesOf(ink, paper)))),
				chunk("IDAT", await deflate(pixels, { strategy: zlib.constants.Z_RLE })),
				chunk("IEND", Buffer.alloc(0)),
			]);
		},
	};
}

function chunk(type: string, data: Buffer): Buffer {
	const bytes = Buffer.alloc(12 + data.length);
	bytes.writeUInt32BE(data.length, 0);
	bytes.write(type, 4, "latin1");
	bytes.set(data, 8);
	bytes.writeUInt32BE(zlib.crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
	return bytes;
}

/** Whether a PNG of a canvas is as it was written: the checksum of each chunk says so, and the last one is there. */
export function isWhole(png: Buffer): boolean {
	let at = 8;
	let type = "";
	while (at + 12 <= png.length) {
		const end = at + 8 + png.readUInt32BE(at);
		if (end + 4 > png.length) return false;
		if (zlib.crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return false;
		type = png.toString("latin1", at + 4, at + 8);
		at = end + 4;
	}
	return type === "IEND" && at === png.length && png.toString("latin1", 0, 8) === signature;
}

function shadesOf(ink: string, paper: string): number[] {
	const [to, from] = [toChannels(ink), toChannels(paper)];
	return Array.from({ length: shades }, (_, shade) =>
		from.map((channel, index) => Math.round(channel + (((to[index] ?? 0) - channel) * shade) / (shades - 1))),
	).flat();
}

const toChannels = (colour: string): number[] =>
	[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
