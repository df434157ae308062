import { styleText } from "node:util";

/** Whether colour would be seen: on a terminal, unless its owner wants none (https://no-color.org). */
const inColour = (): boolean =>
	process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";

/** Text in a colour, where that would be seen. */
export const colour = (name: Parameters<typeof styleText>[0], text: string): string =>
	inColour() ? styleText(name, text) : text;

/** One cell of a table. */
export interface Cell {
	readonly text: string;
	readonly colour?: Parameters<typeof styleText>[0];
	/** numbers stand under each other */
	readonly right?: boolean;
}

/** Rows → lines, columns under each other, two spaces between them. */
export function tableLines(rows: readonly (readonly Cell[])[]): string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column]?.text))));
	return rows.map((row) =>
		row
			.map((cell, column) => padded(cell, widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
}

const segmenter = new Intl.Segmenter();

/** What stands on a terminal is characters as readers count them. */
const width = (text = ""): number =>
	/^[\x20-\x7e]*$/.test(text) ? text.length : [...segmenter.segment(text)].length;

function padded({ text, colour: name, right }: Cell, columns: number): string {
	const space = " ".repeat(Math.max(0, columns - width(text)));
	const shown = name ? colour(name, text) : text;
	return right ? space + shown : shown + space;
}
