import type { Point } from "unist";
import { location } from "vfile-location";

/** Where something stood before an edit, by where it stands after it. */
export type Back = (offset: number) => number;

/**
 * The way back over one edit. What follows the edit is found by the end that both texts have, so that it is right to the
 * character; what the edit itself wrote stands where the edit was made.
 */
export function backOver(before: string, after: string): Back {
	const added = after.length - before.length;
	const shorter = Math.min(before.length, after.length);
	let same = 0;
	while (same < shorter && before.at(-1 - same) === after.at(-1 - same)) same++;
	const start = before.length - same;
	return (offset) => (offset >= after.length - same ? offset - added : Math.min(offset, start));
}

/** The same for a line and column, each from 1; one that the text has not stays as it is. */
export function pointBefore<P extends Pick<Point, "line" | "column">>(
	before: string,
	after: string,
	back: Back,
): (point: P) => P {
	const [old, now] = [location(before), location(after)];
	return (point) => {
		const offset = now.toOffset(point);
		const place = offset === undefined ? undefined : old.toPoint(back(offset));
		return place ? { ...point, line: place.line, column: place.column } : point;
	};
}
