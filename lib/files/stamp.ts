import type { Stats } from "node:fs";

/** Changes whenever a file's content can have changed. */
export const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stats): string =>
	`${mtimeMs} ${ctimeMs} ${size} ${ino}`;

/** The size in a stamp, in bytes. */
export const sizeIn = (stamp: string): string | undefined => stamp.split(" ")[2];

/**
 * Whether a later change of the file is sure to give it another time. Clocks of file systems tick every few
 * milliseconds, of some every two seconds.
 */
export function isSettled({ mtimeMs, ctimeMs }: Stats): boolean {
	const tick = mtimeMs % 1000 === 0 ? 2000 : 50;
	return Date.now() - Math.max(mtimeMs, ctimeMs) > tick;
}
