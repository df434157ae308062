import sharp, { type Sharp } from "sharp";
import { withoutExtras } from "#lib/images/png.ts";
import { recipe } from "#lib/images/recipe.ts";
import { full, type Picture, type Variant } from "#lib/images/variants.ts";

/** Pixels alone: nothing that a camera or a program wrote beside them can come along. */
interface Pixels {
	readonly data: Buffer;
	readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

/**
 * Makes files of a picture, one after the other. It is decoded once; all sizes are made from the largest, whichever are
 * asked for, so that a file is always the same to the byte.
 *
 * @param bytes of a picture that has been inspected
 */
export async function* makeVariants(
	bytes: Buffer,
	picture: Picture,
	wanted: readonly Variant[],
): AsyncGenerator<readonly [Variant, Buffer]> {
	if (picture.animated) {
		for (const each of wanted) yield [each, await animation(bytes, each)];
		return;
	}
	const whole = await decode(bytes, picture);
	let pixels = whole;
	for (const each of [...wanted].sort((a, b) => b.width - a.width)) {
		if (pixels.raw.width !== each.width) pixels = await resize(whole, each);
		yield [each, await encode(pixels, each, picture.drawn)];
	}
}

/** Upright, in sRGB by way of the profile it came with, eight bits a channel. */
async function decode(bytes: Buffer, picture: Picture): Promise<Pixels> {
	const { width, height } = full(picture);
	const image = sharp(bytes, { failOn: "truncated", limitInputPixels: false })
		.autoOrient()
		.resize(width, height, { fit: "fill" })
		.toColourspace("srgb");
	return toPixels(picture.alpha ? image.ensureAlpha() : image.removeAlpha());
}

const resize = (whole: Pixels, { width, height }: Variant): Promise<Pixels> =>
	toPixels(from(whole).resize(width, height, { fit: "fill" }));

async function toPixels(image: Sharp): Promise<Pixels> {
	const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	if (channels === 2 || channels === 4) clearUnseen(data, channels);
	return { data, raw: { width, height, channels } };
}

/** Where nothing is to be seen there is nothing: an eraser leaves the colours, which AVIF would take along. */
function clearUnseen(data: Buffer, channels: 2 | 4): void {
	for (let alpha = channels - 1; alpha < data.length; alpha += channels) {
		if (data[alpha] === 0) data.fill(0, alpha - channels + 1, alpha);
	}
}

const from = ({ data, raw }: Pixels): Sharp => sharp(data, { raw });

/** Lettering and drawings keep their colours as sharp as their lines; photographs do not need that. */
async function encode(pixels: Pixels, { kind }: Variant, drawn: boolean): Promise<Buffer> {
	const chromaSubsampling = drawn ? "4:4:4" : "4:2:0";
	const { avif, webp, fallback } = recipe;
	if (kind === "avif")
		return from(pixels)
			.avif({ ...avif, chromaSubsampling })
			.toBuffer();
	if (kind === "webp")
		return from(pixels)
			.webp({ ...webp, smartSubsample: drawn })
			.toBuffer();
	if (kind === "png") return withoutExtras(await from(pixels).png(fallback.png).toBuffer());
	return from(pixels)
		.jpeg({ ...fallback.jpeg, chromaSubsampling })
		.toBuffer();
}

/** An animation as WebP, or its first frame. */
function animation(bytes: Buffer, { kind, width, height }: Variant): Promise<Buffer> {
	const animated = kind === "animation";
	return sharp(bytes, { animated, failOn: "truncated", limitInputPixels: false })
		.resize(width, height, { fit: "fill" })
		.webp(recipe.animation.webp)
		.toBuffer();
}
