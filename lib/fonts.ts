import { readFile } from "node:fs/promises";
import { type FaceName, faceNames } from "#lib/content/schema.ts";
import { type Cut, fileOf, isMade, nameOf } from "#lib/fonts/cut.ts";
import { type Face, faces } from "#lib/fonts/faces.ts";

export { faces };

/** A font of a face: named before it is made, made when it is first asked for. */
export interface Font {
	/** file name, by version of the font and by how it is cut */
	readonly name: string;
	/** absolute path */
	readonly file: () => Promise<string>;
	readonly isMade: () => boolean;
	readonly bytes: () => Promise<Buffer>;
}

/** Of pages: the text and its italic. Of cards: titles at their largest, and decks in italic. */
interface Fonts {
	readonly text: Font;
	readonly italic: Font;
	readonly title: Font;
	readonly deck: Font;
}

const known = new Map<FaceName, Fonts>();

/**
 * The fonts of a face.
 *
 * @throws when its package is not installed
 */
export function fontsOf(face: FaceName): Fonts {
	const fonts = known.get(face) ?? toFonts(face, faces[face]);
	known.set(face, fonts);
	return fonts;
}

/** A font of pages by its file name, of whichever face; undefined when there is none of that name. */
export function pageFontCalled(name: string): Font | undefined {
	const fonts = faceNames.map(fontsOf).flatMap(({ text, italic }) => [text, italic]);
	return fonts.find((font) => font.name === name);
}

/** One font of a face, as plain data. */
export interface AskedFont {
	readonly face: FaceName;
	readonly role: keyof Fonts;
}

/** What is not there yet of a face. */
export const missingFonts = (face: FaceName): AskedFont[] =>
	Object.entries(fontsOf(face)).flatMap(([role, font]) =>
		font.isMade() ? [] : { face, role: role as keyof Fonts },
	);

/** Makes a font, which takes a second. */
export async function makeFont({ face, role }: AskedFont): Promise<void> {
	await fontsOf(face)[role].file();
}

function toFonts(face: FaceName, { source, renamed, opsz, display }: Face): Fonts {
	const cuts = (name: string, cut: Pick<Cut, "style" | "format" | "axes">) =>
		toFont({ ...cut, name: `${face}${name}`, source, ...(renamed && { renamed }) });
	const [format, card] = ["woff2", "truetype"] as const;
	return {
		text: cuts("", { format, style: "normal", axes: { wght: { min: 400, max: 600 }, opsz } }),
		// without its bold, which is so rare that a browser may draw it
		italic: cuts("-italic", { format, style: "italic", axes: { wght: 400, opsz } }),
		title: cuts("-title", { format: card, style: "normal", axes: { wght: 480, opsz: display } }),
		deck: cuts("-deck", { format: card, style: "italic", axes: { wght: 400, opsz: 26 } }),
	};
}

function toFont(cut: Cut): Font {
	const file = () => fileOf(cut);
	return {
		name: nameOf(cut),
		file,
		isMade: () => isMade(cut),
		bytes: async () => readFile(/* turbopackIgnore: true */ await file()),
	};
}
