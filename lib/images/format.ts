/** What pictures can be made from. Nothing else is handed to the decoders. */
const accepted = ["JPEG", "PNG", "WebP", "AVIF", "GIF"] as const;

type Format = (typeof accepted)[number];

/** What else people put beside a post, and what they can do about it. */
const advice = {
	SVG: "export it as PNG",
	HEIC: "export it as JPEG",
	TIFF: "export it as JPEG",
	BMP: "export it as PNG",
	PDF: "export the page as PNG",
	film: "show a still of it",
	"JPEG XL": "export it as JPEG",
	"Photoshop file": "export it as JPEG",
} as const;

type Foreign = keyof typeof advice;

const begins =
	(...signatures: string[]) =>
	(bytes: string) =>
		signatures.some((signature) => bytes.startsWith(signature));

/** HEIC, AVIF and films begin alike; then comes which of them, and what else can read it. */
const brands = (bytes: string): string => (bytes.startsWith("ftyp", 4) ? bytes.slice(8, 48) : "");

/** Kinds by their first bytes. SVG is refused for what it can carry: scripts, and other files. */
const signatures: readonly (readonly [Format | Foreign, (bytes: string) => boolean])[] = [
	["JPEG", begins("\xff\xd8\xff")],
	["PNG", begins("\x89PNG\r\n\x1a\n")],
	["GIF", begins("GIF87a", "GIF89a")],
	["WebP", (bytes) => bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)],
	["AVIF", (bytes) => /avi[fs]/.test(brands(bytes))],
	["HEIC", (bytes) => /^(?:hei|hev|mif1|msf1)/.test(brands(bytes))],
	["film", (bytes) => brands(bytes) !== "" || bytes.startsWith("\x1aE\xdf\xa3")],
	["TIFF", begins("II*\0", "MM\0*", "II+\0", "MM\0+")],
	["BMP", (bytes) => bytes.startsWith("BM") && bytes.startsWith("\0\0\0\0", 6)],
	["PDF", begins("%PDF-")],
	["Photoshop file", begins("8BPS")],
	["JPEG XL", begins("\xff\x0a", "\0\0\0\x0cJXL ")],
	[
		"SVG",
		(bytes) => /^(?:\xef\xbb\xbf)?\s*</.test(bytes) && /<(?:\w+:)?svg[\s>]/i.test(bytes) && !isPage(bytes),
	],
];

/** A web page, saved under the name of a picture, can begin with one too. */
const isPage = (bytes: string): boolean => /^\s*<(?:!doctype\s+html|html)/i.test(bytes);

/** Bytes that tell what a file is. */
const head = 4096;

/** What a file holds, by its bytes: names lie. Undefined when it is no picture at all. */
export function formatOf(bytes: Buffer): Format | Foreign | undefined {
	const text = bytes.toString("latin1", 0, head);
	return signatures.find(([, matches]) => matches(text))?.[0];
}

/** Whether pictures are made from it. */
export const isAccepted = (format: Format | Foreign | undefined): format is Format =>
	(accepted as readonly unknown[]).includes(format);

/** What to put there instead, for the second half of a message. */
export function insteadOf(format: Foreign | undefined): string {
	const names = `a ${accepted.slice(0, -1).join(", ")} or ${accepted.at(-1)} picture`;
	return `${names}: ${format ? advice[format] : "export it as JPEG"}`;
}

/** Large enough for any picture of that many pixels. Bytes. */
export const mostBytes = 100_000_000;
