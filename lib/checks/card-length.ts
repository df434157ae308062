/** What search engines and cards of shared links show before they cut it off. Characters. */
const most = { title: 70, description: 200 } as const;

/**
 * Titles and descriptions fit where they are shown by others.
 *
 * Why: a search engine or a card ends a long one with three dots, and the point is often at its end.
 *
 * @returns what to say of the text; undefined when it fits
 */
export function tooLong(field: keyof typeof most, text: string): string | undefined {
	const length = [...text].length;
	if (length <= most[field]) return undefined;
	return `Unexpected ${length} characters in \`${field}\`, expected at most ${most[field]}: cards and search engines cut off the rest`;
}
