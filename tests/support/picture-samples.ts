import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** Words that a camera, a program or a person wrote into a file, and that no reader may find. */
export const hidden = "zqhiddenx";

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${hidden}"/></rdf:RDF></x:xmpmeta>`;

/** A picture of bands, so that which way is up can be seen: red above, green, blue below. */
export function bands(width = 900, height = 600): Sharp {
	const third = Math.ceil(height / 3);
	const band = (background: string, top: number) => ({
		input: { create: { width, height: Math.min(third, height - top), channels: 3 as const, background } },
		top,
		left: 0,
	});
	const whole = { width, height, channels: 3 as const, background: "#c02020" };
	return sharp({ create: whole }).composite([band("#20a020", third), band("#2020c0", 2 * third)]);
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

/** An animation of two frames, the first red, the second blue. */
export function animation(width = 40, height = 30): Promise<Buffer> {
	const frame = (...colour: number[]) => Buffer.alloc(width * height * 3, Buffer.from(colour));
	const data = Buffer.concat([frame(255, 0, 0), frame(0, 0, 255)]);
	return sharp(data, { raw: { width, height: height * 2, channels: 3, pageHeight: height } })
		.gif({ delay: [120, 240], loop: 0 })
		.toBuffer();
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

/** The first half of a file, as a copy that was cut off leaves it. */
export const half = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length >> 1);

export const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>${hidden}</script></svg>`;
