import sharp, { type Metadata } from "sharp";
import { formatOf, insteadOf, isAccepted } from "#lib/images/format.ts";
import { isLocated } from "#lib/images/located.ts";
import { PictureProblem } from "#lib/images/problem.ts";
import type { PictureFacts } from "#lib/images/variants.ts";

// Pictures are made side by side, each on one thread: no slower than one after the other on all, and no larger.
sharp.concurrency(1);
// Nothing is decoded twice, so that nothing need be kept.
sharp.cache(false);

/** A small file can unfold to more than the machine has. Pixels, of all frames together. */
const most = { still: 120_000_000, animated: 60_000_000 };

/**
 * Looks through a whole picture: every pixel is decoded once, small, so that what is broken further in is found too.
 *
 * @throws PictureProblem when readers could not be shown it
 */
export async function inspect(bytes: Buffer): Promise<PictureFacts> {
	const format = formatOf(bytes);
	if (!isAccepted(format)) throw new PictureProblem(format ?? "contents", insteadOf(format));
	const moves = format === "GIF" || format === "WebP";
	const metadata = await metadataOf(bytes, moves);
	const animated = moves && (metadata.pages ?? 1) > 1;
	refuseBomb(metadata, animated);
	const { width, height } = metadata.autoOrient;
	return {
		width,
		height: animated ? (metadata.pageHeight ?? height) : height,
		animated,
		drawn: format === "PNG" || format === "GIF",
		colour: await meanColour(bytes, animated),
		alpha: metadata.hasAlpha && !(await isOpaque(bytes)),
		located: isLocated(metadata),
	};
}

async function metadataOf(bytes: Buffer, animated: boolean): Promise<Metadata> {
	try {
		// The head alone is read, so that no size need be feared yet.
		return await sharp(bytes, { animated, limitInputPixels: false }).metadata();
	} catch {
		throw damage();
	}
}

function refuseBomb({ width, height, pages }: Metadata, animated: boolean): void {
	const limit = animated ? most.animated : most.still;
	if (width * height <= limit) return;
	const found = `${Math.ceil((width * height) / 1e6).toLocaleString("en")} megapixels`;
	throw new PictureProblem(
		animated ? `${found} in ${pages} frames` : found,
		`at most ${limit / 1e6}: make it smaller${animated ? " or shorter" : ""}`,
	);
}

/** The mean of all pixels; of an animation, of those in its first frame. */
async function meanColour(bytes: Buffer, animated: boolean): Promise<string> {
	const decode = (failOn: "warning" | "error") =>
		sharp(bytes, { animated, failOn, limitInputPixels: false })
			.resize(1, 1, { fit: "fill" })
			.toColourspace("srgb")
			.removeAlpha()
			.raw()
			.toBuffer();
	const pixels = await decode("warning").catch((error: Error) => {
		// A warning may be about nothing but a colour profile. Damaged pixels are errors by themselves.
		if (!error.message.startsWith("Warning treated as error")) throw damage();
		return decode("error").catch(() => {
			throw damage();
		});
	});
	return `#${pixels.toString("hex", 0, 3)}`;
}

/** Whether the alpha that it has is of no use. */
const isOpaque = async (bytes: Buffer): Promise<boolean> =>
	(await sharp(bytes, { failOn: "none", limitInputPixels: false }).stats()).isOpaque;

const damage = () => new PictureProblem("damage", "a whole picture: copy or export it again");
