import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import sharp, { type Metadata, type Sharp } from "sharp";

/** A picture as readers get it. */
export interface Picture {
	/** by content: `3f2a….jpg` */
	readonly name: string;
	readonly width: number;
	readonly height: number;
	/** MIME type */
	readonly type: string;
	/** absolute path of the author's file, which never goes out itself */
	readonly source: string;
}

/** Raise it when the way pictures are made changes: it is part of their names. */
const recipe = "1";

/** No screen shows more in a column of text. Pixels. */
const largest = { width: 1600, height: 2400 };

/** Four times what the best phones take; a small file that unfolds to more is a bomb. Pixels. */
const limitInputPixels = 120_000_000;

const formats: Record<string, { extension: string; type: string; encode: (image: Sharp) => Sharp }> = {
	jpeg: {
		extension: "jpg",
		type: "image/jpeg",
		encode: (image) => image.jpeg({ quality: 80, mozjpeg: true }),
	},
	png: { extension: "png", type: "image/png", encode: (image) => image.png({ compressionLevel: 9 }) },
	webp: { extension: "webp", type: "image/webp", encode: (image) => image.webp({ quality: 80 }) },
	gif: { extension: "gif", type: "image/gif", encode: (image) => image.gif() },
	heif: { extension: "avif", type: "image/avif", encode: (image) => image.avif({ quality: 55 }) },
};

/**
 * Reads what a picture is, without making it.
 *
 * @param file absolute path
 * @throws an Error whose message is half of a sentence: what was found, what was expected
 */
export async function readPicture(file: string): Promise<Picture> {
	const bytes = readFileSync(file);
	let metadata: Metadata;
	try {
		metadata = await sharp(bytes, { limitInputPixels }).metadata();
	} catch (error) {
		const large = error instanceof Error && /pixel limit/.test(error.message);
		throw new Error(
			large
				? `Unexpected size, expected at most ${limitInputPixels / 1e6} megapixels: make it smaller`
				: "Unexpected contents, expected a JPEG, PNG, WebP, AVIF or GIF picture: export it as JPEG",
		);
	}
	const format = formatOf(metadata);
	if (!format) {
		throw new Error(`Unexpected ${metadata.format} picture, expected JPEG, PNG, WebP, AVIF or GIF`);
	}
	const { width, height } = metadata.autoOrient;
	const scale = Math.min(1, largest.width / width, largest.height / height);
	const hash = createHash("sha256").update(recipe).update(bytes).digest("hex").slice(0, 20);
	return {
		name: `${hash}.${format.extension}`,
		width: Math.round(width * scale),
		height: Math.round(height * scale),
		type: format.type,
		source: file,
	};
}

/**
 * The bytes readers get: upright, in sRGB, at most column size, and with no metadata at all: sharp writes none unless
 * asked to.
 *
 * @throws when the file is broken further in than its head
 */
export async function makePicture({ source, width, height }: Picture): Promise<Buffer> {
	const image = sharp(readFileSync(source), { limitInputPixels, animated: true });
	const format = formatOf(await image.metadata());
	if (!format)
		throw new Error("Unexpected change of the picture while it was made, expected it to stay: try again");
	return format.encode(image.autoOrient().resize({ width, height, fit: "inside" })).toBuffer();
}

const formatOf = ({ format, compression }: Metadata) =>
	format === "heif" && compression !== "av1" ? undefined : formats[format];
