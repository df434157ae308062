import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { FaceName } from "#lib/content/schema.ts";
import { isVisible } from "#lib/content/visible.ts";
import { faces, fontsOf } from "#lib/fonts.ts";
import type { Mask } from "#lib/site/card-png.ts";
import { xmlText } from "#lib/site/xml.ts";

/** How a text is set in its face. Lengths in pixels. */
export interface Style {
	readonly role: "title" | "deck";
	readonly size: number;
	/** of a line, in sizes */
	readonly leading: number;
	/** between letters, in sizes; Latin only, since others join theirs */
	readonly tracking?: number;
}

const nothing: Mask = { width: 0, height: 0, coverage: new Uint8Array() };

// Read by fontconfig with the first text: the system's fonts, whether or not it says where they are.
if (process.platform !== "win32")
	process.env.FONTCONFIG_FILE ??= path.join(
		/* turbopackIgnore: true */ process.cwd(),
		"lib/site/card-fonts.conf",
	);

/**
 * Sets a text in the blog's face, by Pango: it shapes every script, and finds a font for letters ours lacks.
 *
 * @param width breaks lines; without one there is a single line
 */
export async function setText(text: string, face: FaceName, style: Style, width?: number): Promise<Mask> {
	if (!isVisible(text)) return nothing;
	const { data, info } = await (await compose(text, face, style, width))
		.toColourspace("b-w")
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, coverage: data };
}

/** How long a text is on one line: laid out, but not drawn. */
export async function lengthOf(text: string, face: FaceName, style: Style): Promise<number> {
	if (!isVisible(text)) return 0;
	const { width } = await (await compose(text, face, style)).metadata();
	return width;
}

async function compose(
	text: string,
	face: FaceName,
	{ role, size, leading, tracking = 0 }: Style,
	width?: number,
): Promise<Sharp> {
	const latin = isLatin(text);
	const spacing = latin ? Math.round(tracking * size * 1024) : 0;
	// In 1024ths of a pixel; as a small number it would be in heights of the font, which differ. Other scripts need theirs.
	const height = latin ? Math.round(leading * size * 1024) : leading;
	return sharp({
		text: {
			text: `<span letter_spacing="${spacing}" line_height="${height}">${escapeMarkup(text)}</span>`,
			// Letters that it lacks come from the system's fonts.
			font: `${faces[face].family}, serif ${role === "deck" ? "Italic " : ""}${(size * faces[face].scale) / 100}`,
			fontfile: await fontsOf(face)[role].file(),
			dpi: 72,
			...(width && { width: Math.round(width), wrap: "word-char" }),
		},
	});
}

/** Lines of about the same length, none longer than `most`, as `text-wrap: balance` has them. */
export async function setBalanced(
	text: string,
	face: FaceName,
	style: Style,
	line: number,
	most: number,
): Promise<Mask> {
	const lines = linesFor(line, most);
	return setText(text, face, style, lines === 1 ? most : Math.min(most, (line / lines) * 1.12));
}

/** How many lines a text takes that is this long on one: a little of each line stays empty. */
export const linesFor = (line: number, most: number): number =>
	line <= most ? 1 : Math.ceil(line / (most * 0.94));

const isLatin = (text: string): boolean =>
	!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text);

const escapeMarkup = (text: string): string =>
	xmlText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
