import { isUpright, type Picture, type Variant, variantsOf } from "#lib/images/variants.ts";
import type { PictureReference } from "#lib/markdown/enrich/references.ts";
import { escapeAttribute } from "#lib/markdown/slots.ts";
import { pictureAddress } from "#lib/site/address.ts";

/**
 * How wide the column of text is: `rem` in `sizes` is the browser's own, whatever the style says of `html`. On a wide
 * window 33 of ours, which are 1.25 of those; on a narrow one all but the gutters.
 */
const column = "(min-width: 45rem) 41.25rem, 90vw";

/** An upright one is set narrower, in `figures.css`. */
const uprightColumn = "(min-width: 45rem) 32.5rem, 90vw";

/** In a gallery two or three mostly share a line. One that is left over has a line to itself, and is shown larger. */
const sharedColumn = "(min-width: 45rem) 30rem, 90vw";

/** How a page shows a picture: as the first of its pictures, at once, or when the reader comes near it. */
export type Turn = "first" | "later";

/** A picture in all its files; the browser takes the one that suits it. */
export function pictureElement(picture: Picture, reference: PictureReference, turn: Turn): string {
	const { sources, fallback, still } = variantsOf(picture);
	const upright = !reference.gallery && isUpright(picture);
	const sizes = reference.gallery ? sharedColumn : upright ? uprightColumn : column;
	const elements = [
		...(still ? [source({ media: "(prefers-reduced-motion: reduce)", srcset: address(still) })] : []),
		...sources.map(({ type, files }) => source({ type, ...srcset(files, sizes) })),
		imageElement(picture, fallback, reference, {
			...(upright && { class: "upright" }),
			...(turn === "first" ? { fetchpriority: "high" } : { loading: "lazy" }),
			decoding: "async",
			// What shows through would show it for good.
			...(!picture.alpha && { style: `background:${picture.colour}` }),
		}),
	];
	return `<picture>${elements.join("")}</picture>`;
}

/**
 * A picture as one element, for feed readers.
 *
 * @param base put before its address, to make it absolute
 */
export function plainPicture(picture: Picture, reference: PictureReference, base: string): string {
	return imageElement(picture, variantsOf(picture).fallback, reference, {}, base);
}

function imageElement(
	{ width, height }: Picture,
	file: Variant,
	{ alt, title }: PictureReference,
	rest: Record<string, string>,
	base = "",
): string {
	const size = file.width < width ? file : { width, height };
	return `<img${attributes({
		src: base + address(file),
		width: String(size.width),
		height: String(size.height),
		alt,
		...(title && { title }),
		...rest,
	})}>`;
}

const source = (values: Record<string, string>): string => `<source${attributes(values)}>`;

const address = ({ name }: Variant): string => pictureAddress(name);

/** A picture with one file is shown as wide as it is. */
function srcset(files: readonly Variant[], sizes: string): { srcset: string; sizes?: string } {
	const [only, ...more] = files;
	if (only && more.length === 0) return { srcset: address(only) };
	return { srcset: files.map((file) => `${address(file)} ${file.width}w`).join(", "), sizes };
}

const attributes = (values: Record<string, string>): string =>
	Object.entries(values)
		.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
		.join("");
