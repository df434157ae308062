import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * How pictures are made, all of it: a hash of this is part of their names, so that what a name once stood for it always
 * stands for. Sizes in pixels.
 */
export const recipe = {
	/** the encoders', whose bytes may change with their version */
	sharp: sharpVersion(),
	/** raise it when code that makes pictures changes what they are */
	version: 3,
	/**
	 * The column of text is 594 to 660 wide, so 720 and 1440 fit it on plain screens and on dense ones, 1080 fits
	 * telephones, and 480 is for galleries.
	 */
	widths: [480, 720, 1080, 1440],
	/** One this much higher than wide is set narrower, to fit on a screen, and needs no more than this. */
	upright: { ratio: 0.85, width: 1080 },
	/** a strip longer than this is made narrower: WebP ends at 16,383 */
	highest: 8000,
	/** Trying harder takes three times (effort 2) to twenty times (4) as long, for files at most a tenth smaller. */
	avif: { quality: 48, effort: 1 },
	webp: { quality: 72, effort: 2 },
	/** few browsers still need it */
	webpWidths: [720, 1440],
	/** for feed readers, and for browsers from before 2020 */
	fallback: {
		width: 1080,
		jpeg: { quality: 72, mozjpeg: true },
		png: { palette: true, quality: 90, effort: 7, compressionLevel: 9 },
	},
	/** nothing in a column moves at more than this, or it takes longer to come than to watch */
	animation: { width: 720, webp: { quality: 70, effort: 3, mixed: true } },
} as const;

/** Read, not asked of it: loading sharp takes a tenth of a second, which a build of no new picture need not wait. */
function sharpVersion(): string {
	const manifest = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules/sharp/package.json");
	return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** Names the recipe. */
export const recipeHash = createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 10);
