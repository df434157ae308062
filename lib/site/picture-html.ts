import { isUpright, type Picture, type Variant, variantsOf } from "#lib/images/variants.ts";
import type { PictureReference } from "#lib/markdown/enrich/references.ts";
import { escapeAttribute } from "#lib/markdown/slots.ts";
import { pictureAddress } from "#lib/site/address.ts";

/** How a page shows a picture. */
interface Showing {
	/** how wide, for the browser to choose a file by */
	readonly sizes: string;
	/** at once, not only when the reader comes near it */
	readonly first: boolean;
}

/** A picture in all its files; the browser takes the one that suits it. */
export function pictureElement(
	picture: Picture,
	reference: PictureReference,
	{ sizes, first }: Showing,
): string {
	const { sources, fallback, still } = variantsOf(picture);
	const elements = [
		...(still ? [source({ media: "(prefers-reduced-motion: reduce)", srcset: address(still) })] : []),
		...sources.map(({ type, files }) => source({ type, ...srcset(files, sizes) })),
		imageElement(picture, fallback, reference, {
			...(isUpright(picture) && { class: "upright" }),
			...(first ? { fetchpriority: "high" } : { loading: "lazy" }),
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
