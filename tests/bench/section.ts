/** Between these, a file has what was measured last. */
export const marks = { begin: "<!-- measured: begin -->", end: "<!-- measured: end -->" };

/**
 * Puts Markdown between the marks of a file, in the place of what is there.
 *
 * @throws when the text does not have both marks, once each and in this order
 */
export function withSection(text: string, section: string, file: string): string {
	const [before = "", rest, ...more] = text.split(marks.begin);
	const [old, after, ...still] = (rest ?? "").split(marks.end);
	if (rest === undefined || old === undefined || after === undefined || more.length > 0 || still.length > 0)
		throw new Error(
			`Unexpected marks in ${file}, expected one line ${marks.begin} and below it one line ${marks.end}`,
		);
	return `${before}${marks.begin}\n\n${section.trim()}\n\n${marks.end}${after}`;
}
