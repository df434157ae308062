import type { FaceName } from "#lib/content/schema.ts";

/** Widths of a face beside those of another, in percent: text, titles (weight 480), bold, italic. */
type Widths = readonly [text: number, title: number, bold: number, italic: number];

/** A bundled face: where it comes from, which part of it readers get, and how large it is. */
export interface Face {
	/** an npm package of Fontsource's, with files that have an optical size axis */
	readonly source: string;
	/**
	 * A word that the licence keeps for the whole font (Open Font License, condition 3), and what stands in its place in the
	 * names of our part of it.
	 */
	readonly renamed?: readonly [string, string];
	/** what the family is called inside our files: by this name a card's text asks for it */
	readonly family: string;
	/** the optical sizes of pages */
	readonly opsz: { readonly min: number; readonly max: number };
	/** the largest optical size, for the titles of cards */
	readonly display: number;
	/** percent, so that small letters are about as high in each face */
	readonly scale: number;
	/** how wide it then runs beside Times (and its metric twins) and beside Noto Serif */
	readonly beside: { readonly times: Widths; readonly noto: Widths };
}

/**
 * Optical sizes: those of 18 to 20 px, the text, up to those of titles; further down only where it costs next to nothing,
 * since there other masters begin (Newsreader at 18, Source Serif at 20). Upright and italic together stay under 90 kB.
 *
 * Widths are measured by `tests/browser/faces.slow.test.ts`, which says what to write here for another face.
 */
export const faces: Record<FaceName, Face> = {
	newsreader: {
		source: "@fontsource-variable/newsreader",
		family: "Newsreader 16pt",
		opsz: { min: 18, max: 48 },
		display: 72,
		scale: 100,
		beside: { times: [99.7, 105.8, 97.4, 92.3], noto: [84.2, 89.3, 82.1, 80.4] },
	},
	literata: {
		source: "@fontsource-variable/literata",
		family: "Literata",
		opsz: { min: 12, max: 48 },
		display: 72,
		scale: 94,
		beside: { times: [109.8, 110.8, 106.7, 103], noto: [92.6, 93.4, 90.1, 89.7] },
	},
	"source-serif": {
		source: "@fontsource-variable/source-serif-4",
		renamed: ["Source", "Galley"],
		family: "Galley Serif 4",
		opsz: { min: 20, max: 60 },
		display: 60,
		scale: 100,
		beside: { times: [110.8, 106.2, 105.7, 102.1], noto: [93.4, 89.6, 89.2, 88.8] },
	},
};
