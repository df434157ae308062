import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Words that a camera, a program or a person wrote into a file, and that no reader may find. */
export const hidden = "zqhiddenx";

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${hidden}"/></rdf:RDF></x:xmpmeta>`;

const colours = [
	[0xc0, 0x20, 0x20],
	[0x20, 0xa0, 0x20],
	[0x20, 0x20, 0xc0],
];

/** A picture of bands, so that which way is up can be seen: red above, green, blue below. */
export function bands(width = 900, height = 600): Sharp {
	const rows = Array.from({ length: height }, (_, row) =>
		Buffer.alloc(width * 3, Buffer.from(colours[Math.floor((row * 3) / height)] ?? [])),
	);
	return sharp(Buffer.concat(rows), { raw: { width, height, channels: 3 } });
}

/** The same with all that a telephone writes beside it: camera, serial number, place, and words. */
export async function fromTelephone(image: Sharp, orientation = 1): Promise<Sharp> {
	return sharp(await image.png().toBuffer())
		.withMetadata({ orientation })
		.withExifMerge({
			IFD0: { Make: hidden, ImageDescription: hidden, Copyright: hidden },
			IFD2: { UserComment: hidden, BodySerialNumber: hidden },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSMapDatum: hidden },
		})
		.withXmp(xmp);
}

/** An animation, the first frame red, the next blue, and so on. */
export function animation(width = 40, height = 30, frames = 2): Promise<Buffer> {
	const frame = (...colour: number[]) => Buffer.alloc(width * height * 3, Buffer.from(colour));
	const [red, blue] = [frame(255, 0, 0), frame(0, 0, 255)];
	const data = Buffer.concat(Array.from({ length: frames }, (_, index) => (index % 2 ? blue : red)));
	return sharp(data, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
		.gif({ delay: Array.from({ length: frames }, (_, index) => 120 * (index + 1)), loop: 0 })
		.toBuffer();
}

/** Pixels of white stripes on black, all of them erased but a frame: transparent, and still there. Four channels. */
export function erased(width: number, height: number): Buffer {
	const data = Buffer.alloc(width * height * 4);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const isFrame = x < 8 || y < 8 || x >= width - 8 || y >= height - 8;
			const light = (x >> 4) % 2 === 0 ? 255 : 0;
			data.set(isFrame ? [30, 90, 200, 255] : [light, light, light, 0], (y * width + x) * 4);
		}
	}
	return data;
}

/** A PNG of any size that is a few bytes long, and unfolds to all its pixels. */
export function bomb(width: number, height: number): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	// one bit a pixel
	head[8] = 1;
	const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 2000)));
	const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
	return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, contents: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(name), contents]);
	const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(contents.length);
	checksum.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, checksum]);
}

/** A GIF whose frames change one pixel each, and unfold to the whole size. */
export function animatedBomb(width: number, height: number, frames: number): Buffer {
	const [wide, high] = [width, height].map((length) => [length & 255, length >> 8]);
	const head = [...Buffer.from("GIF89a"), ...(wide ?? []), ...(high ?? []), 0x80, 0, 0];
	const colours = [0, 0, 0, 255, 255, 255];
	const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
	return Buffer.from([...head, ...colours, ...Array.from({ length: frames }, () => frame).flat(), 0x3b]);
}

/** The first half of a file, as a copy that was cut off leaves it. */
export const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

export const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>${hidden}</script></svg>`;
