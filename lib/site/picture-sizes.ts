import { isUpright, type PictureFacts } from "#lib/images/variants.ts";

/** How wide the text is in `rem` of our style: on a wide window, and on a telephone. */
const columns = { wide: 29, narrow: 18 };

/** The same of an upright picture, which is set narrower than the text. */
const uprightWidth = 23;

/** How high a line of a gallery wants to be, and what is between its pictures. As `app/styles/figures.css` has them. */
const line = { height: 9, gap: 0.6 };

/** What the place of a picture depends on. */
export interface Place extends Pick<PictureFacts, "width" | "height"> {
	/** the gallery it stands in, by its number */
	readonly gallery?: number | undefined;
}

/** How wide each picture of a text is shown, in the words of `sizes`. */
export function sizesOf(places: readonly Place[]): string[] {
	const galleries = new Map<number, number[]>();
	for (const { gallery, width, height } of places) {
		if (gallery !== undefined) galleries.set(gallery, [...(galleries.get(gallery) ?? []), width / height]);
	}
	const shares = new Map(
		[...galleries].map(([gallery, ratios]) => [
			gallery,
			{ wide: sharesOf(ratios, columns.wide), narrow: sharesOf(ratios, columns.narrow) },
		]),
	);
	return places.map((place) => {
		const shared = place.gallery === undefined ? undefined : shares.get(place.gallery);
		if (shared) return sizesFor(shared.wide.shift() ?? 1, shared.narrow.shift() ?? 1);
		return sizesFor(isUpright(place) ? uprightWidth / columns.wide : 1, 1);
	});
}

/**
 * Lengths in `sizes` are in the browser's own `rem`, whatever the style says of `html`: on a wide window 0.8 of ours. On
 * a narrow one the text is all but the gutters.
 */
const sizesFor = (wide: number, narrow: number): string =>
	`(min-width: 45rem) ${rounded(wide * columns.wide * 1.25)}rem, ${rounded(narrow * 90)}vw`;

const rounded = (length: number): number => Math.ceil(length * 10) / 10;

/**
 * Which share of the column each picture of a gallery gets: as many stand on a line as fit there, and they share it so
 * that all are of one height, as flexible boxes do.
 *
 * @param ratios how many times as wide as high each picture is
 */
export function sharesOf(ratios: readonly number[], column: number): number[] {
	const lines: number[][] = [];
	let free = 0;
	for (const ratio of ratios) {
		const wanted = ratio * line.height;
		const last = lines.at(-1);
		if (last && wanted + line.gap <= free) {
			last.push(ratio);
			free -= wanted + line.gap;
		} else {
			lines.push([ratio]);
			free = column - wanted;
		}
	}
	return lines.flatMap((ratios) => sharesOnLine(ratios, column));
}

function sharesOnLine(ratios: readonly number[], column: number): number[] {
	const all = ratios.reduce((sum, ratio) => sum + ratio, 0);
	const free = Math.max(0, column - (ratios.length - 1) * line.gap - all * line.height);
	// One that is left over and upright takes no more than its share of what is left.
	const widths = ratios.map((ratio) => ratio * line.height + (free * ratio) / Math.max(1, all));
	return widths.map((width) => Math.min(1, width / column));
}
