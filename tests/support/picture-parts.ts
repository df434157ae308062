/** What a picture may be made of: its measures, its tables and its pixels. Anything else was written beside them. */
const allowed = {
	jpeg: ["SOF0", "SOF2", "DHT", "DQT", "DRI", "SOS"],
	png: ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"],
	webp: ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"],
	avif: ["ftyp", "meta", "mdat"],
};

/** The parts of a picture that are neither measures nor pixels: `APP1`, `EXIF`, `tEXt` and the like. */
export function extrasIn(bytes: Buffer): string[] {
	const parts = partsOf(bytes);
	const known = Object.values(allowed).find((names) => names.includes(parts[0] ?? "")) ?? [];
	return parts.filter((part) => !known.includes(part));
}

function partsOf(bytes: Buffer): string[] {
	const begins = bytes.toString("latin1", 0, 12);
	if (begins.startsWith("\xff\xd8")) return jpegParts(bytes);
	if (begins.startsWith("\x89PNG")) return chunks(bytes, 8, (at) => bytes.readUInt32BE(at), 4);
	if (begins.startsWith("RIFF")) return riffParts(bytes);
	if (begins.startsWith("ftyp", 4)) return avifParts(bytes);
	return ["no picture"];
}

function jpegParts(bytes: Buffer): string[] {
	const parts: string[] = [];
	for (let at = 2; at < bytes.length; ) {
		const marker = bytes[at + 1] ?? 0;
		if (bytes[at] !== 0xff || marker === 0xd9) break;
		parts.push(nameOf(marker));
		at += 2 + bytes.readUInt16BE(at + 2);
		// Pixels go on to the next marker that is not one of theirs.
		if (marker === 0xda) while (bytes[at] !== 0xff || isPixels(bytes[at + 1] ?? 0)) at++;
	}
	return parts;
}

const isPixels = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

const names: Record<number, string> = { 196: "DHT", 218: "SOS", 219: "DQT", 221: "DRI", 254: "COM" };

const nameOf = (marker: number): string =>
	names[marker] ?? (marker >= 0xe0 ? `APP${marker - 0xe0}` : `SOF${marker - 0xc0}`);

/** Chunks of a length, a name, contents, and perhaps a checksum. */
function chunks(bytes: Buffer, from: number, lengthAt: (at: number) => number, checksum: number): string[] {
	const parts: string[] = [];
	for (let at = from; at + 8 <= bytes.length; at += 8 + lengthAt(at) + checksum) {
		parts.push(bytes.toString("latin1", at + 4, at + 8));
	}
	return parts;
}

function riffParts(bytes: Buffer): string[] {
	const parts: string[] = [];
	for (let at = 12; at + 8 <= bytes.length; ) {
		parts.push(bytes.toString("latin1", at, at + 4));
		const length = bytes.readUInt32LE(at + 4);
		at += 8 + length + (length % 2);
	}
	return parts;
}

/** Boxes, and what the items in `meta` are if they are not pictures. */
function avifParts(bytes: Buffer): string[] {
	const boxes = chunks(bytes, 0, (at) => bytes.readUInt32BE(at) - 8, 0);
	const head = bytes.toString("latin1", 0, bytes.indexOf("mdat"));
	return [...boxes, ...["Exif", "mime", "uri ", "prof", "rICC"].filter((name) => head.includes(name))];
}
