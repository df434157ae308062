/** What pictures can be made from. Nothing else is handed to the decoders. */
export type Format = "JPEG" | "PNG" | "WebP" | "AVIF" | "GIF";

/** Those, as a message names them. */
export const accepted = "a JPEG, PNG, WebP, AVIF or GIF picture";

/** What else people put beside a post. */
export type Foreign = "SVG" | "HEIC" | "TIFF" | "BMP" | "PDF" | "Photoshop file" | "JPEG XL" | "film";

/** Kinds by their first bytes, as Latin-1; `ftyp` boxes say theirs later on. */
const signatures: readonly (readonly [Format | Foreign, RegExp])[] = [
	["JPEG", /^\xff\xd8\xff/],
	["PNG", /^\x89PNG\r\n\x1a\n/],
	["GIF", /^GIF8[79]a/],
	["WebP", /^RIFF[^]{4}WEBP/],
	["AVIF", /^[^]{4}ftyp(?:avif|avis|(?:mif1|msf1|miaf)[^]{4}(?:[^]{4})*?(?:avif|avis))/],
	["HEIC", /^[^]{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/],
	["film", /^[^]{4}ftyp|^\x1aE\xdf\xa3/],
	["TIFF", /^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/],
	["BMP", /^BM[^]{4}\0\0\0\0/],
	["PDF", /^%PDF-/],
	["Photoshop file", /^8BPS/],
	["JPEG XL", /^(?:\xff\x0a|\0\0\0\x0cJXL )/],
	["SVG", /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>|\s)*<(?:\w+:)?svg[\s>]/i],
];

/** Bytes that tell what a file is. */
const head = 4096;

/** What a file holds, by its bytes: names lie. Undefined when it is no picture at all. */
export function formatOf(bytes: Buffer): Format | Foreign | undefined {
	const text = bytes.toString("latin1", 0, head);
	return signatures.find(([, signature]) => signature.test(text))?.[0];
}

/** Whether pictures are made from it. */
export const isAccepted = (format: Format | Foreign | undefined): format is Format =>
	format !== undefined && ["JPEG", "PNG", "WebP", "AVIF", "GIF"].includes(format);
