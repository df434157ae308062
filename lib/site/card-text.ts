import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Mask } from "#lib/site/card-png.ts";
import { xmlText } from "#lib/site/xml.ts";

/** How a text is set. Lengths in pixels. */
export interface Style {
	readonly face: "title" | "deck";
	readonly size: number;
	/** of a line, in sizes */
	readonly leading: number;
	/** between letters, in sizes; Latin only, since others join theirs */
	readonly tracking?: number;
}

const nothing: Mask = { width: 0, height: 0, coverage: new Uint8Array() };

const fonts = path.join(/* turbopackIgnore: true */ process.cwd(), ".cache/fonts");

// Read by fontconfig with the first text: the system's fonts, whether or not it says where they are.
if (process.platform !== "win32") process.env.FONTCONFIG_FILE ??= path.join(fonts, "fonts.conf");

/** The name inside the font files that `lib/export/fonts.ts` makes. Other letters come from the system's fonts. */
const family = "Newsreader 16pt, serif";

/**
 * Sets a text in one of the theme's faces, by Pango: it shapes every script, and finds a font for letters ours lacks.
 *
 * @param width breaks lines; without one there is a single line
 */
export async function setText(text: string, style: Style, width?: number): Promise<Mask> {
	if (text === "") return nothing;
	const { data, info } = await compose(text, style, width)
		.toColourspace("b-w")
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, coverage: data };
}

/** How long a text is on one line: laid out, but not drawn. */
export async function lengthOf(text: string, style: Style): Promise<number> {
	return text === "" ? 0 : (await compose(text, style).metadata()).width;
}

function compose(text: string, { face, size, leading, tracking = 0 }: Style, width?: number): Sharp {
	const spacing = isLatin(text) ? Math.round(tracking * size * 1024) : 0;
	return sharp({
		text: {
			text: `<span letter_spacing="${spacing}" line_height="${leading}">${escapeMarkup(text)}</span>`,
			font: `${family} ${face === "deck" ? "Italic " : ""}${size}`,
			fontfile: path.join(fonts, `${face}.ttf`),
			dpi: 72,
			...(width && { width: Math.round(width), wrap: "word-char" }),
		},
	});
}

/** Lines of about the same length, none longer than `most`, as `text-wrap: balance` has them. */
export async function setBalanced(text: string, style: Style, line: number, most: number): Promise<Mask> {
	const lines = linesFor(line, most);
	return setText(text, style, lines === 1 ? most : Math.min(most, (line / lines) * 1.12));
}

/** How many lines a text takes that is this long on one: a little of each line stays empty. */
export const linesFor = (line: number, most: number): number =>
	line <= most ? 1 : Math.ceil(line / (most * 0.94));

const isLatin = (text: string): boolean =>
	!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

const escapeMarkup = (text: string): string =>
	xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
