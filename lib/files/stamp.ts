import type { Stats } from "node:fs";

/** What of a file's stats changes whenever its content can have changed. */
export type Stamped = Pick<Stats, "mtimeMs" | "ctimeMs" | "size" | "ino">;

/** The same as a text, to be kept. */
export const stampOf = ({ mtimeMs, ctimeMs, size, ino }: Stamped): string =>
	`${mtimeMs} ${ctimeMs} ${size} ${ino}`;

/** Only that, to be kept in memory: of thousands of files, texts would take longer to make. */
export const stampedOf = ({ mtimeMs, ctimeMs, size, ino }: Stamped): Stamped => ({
	mtimeMs,
	ctimeMs,
	size,
	ino,
});

/** Whether two have the same stamp. */
export const sameStamp = (a: Stamped, b: Stamped): boolean =>
	a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.size === b.size && a.ino === b.ino;

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
