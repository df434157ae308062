/** Chunks that a picture cannot do without are spelt with a capital; transparency of a palette is the one exception. */
const needed = /^[A-Z]|^tRNS$/;

const signatureLength = 8;

/** A PNG without what is not pixels: the encoder writes how dense they are to be printed, whether anybody knows or not. */
export function withoutExtras(png: Buffer): Buffer {
	const kept = [png.subarray(0, signatureLength)];
	for (let at = signatureLength; at < png.length; ) {
		// length, name, contents, checksum
		const end = at + 12 + png.readUInt32BE(at);
		if (needed.test(png.toString("latin1", at + 4, at + 8))) kept.push(png.subarray(at, end));
		at = end;
	}
	return Buffer.concat(kept);
}
