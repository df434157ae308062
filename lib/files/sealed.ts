import { crc32 } from "node:zlib";

/** A text with its checksum before it, so that what was kept whole can be told from what was damaged since. */
export const seal = (text: string): string => `${crc32(text).toString(36)}\t${text}`;

/** The text that was sealed; undefined when it is not what it was. */
export function unseal(sealed: string): string | undefined {
	const end = sealed.indexOf("\t");
	const text = sealed.slice(end + 1);
	return end > 0 && sealed.slice(0, end) === crc32(text).toString(36) ? text : undefined;
}
