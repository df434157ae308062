/** The record of the name table that says whose the font is: it stays as it is. */
const copyright = 0;

/**
 * Puts another word in the place of one in all the names of a TrueType font, but not in its copyright.
 *
 * @param words the word, and one of as many letters
 */
export function rename(font: Buffer, [from, to]: readonly [string, string]): void {
	const table = tableAt(font, "name");
	const texts = table + font.readUInt16BE(table + 4);
	for (let index = 0; index < font.readUInt16BE(table + 2); index++) {
		// platform, encoding, language, kind; length and place of the text
		const record = table + 6 + 12 * index;
		if (font.readUInt16BE(record + 6) === copyright) continue;
		const start = texts + font.readUInt16BE(record + 10);
		const text = font.subarray(start, start + font.readUInt16BE(record + 8));
		const place = text.indexOf(toUtf16(from));
		if (place !== -1) toUtf16(to).copy(text, place);
	}
}

function tableAt(font: Buffer, tag: string): number {
	for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
		if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
	}
	throw new Error(`The font has no table ${tag}`);
}

const toUtf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
