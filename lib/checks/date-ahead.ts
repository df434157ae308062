/**
 * The day of a post is not to come.
 *
 * Why: such a post waits. That may be meant; a slip in the year is not.
 *
 * @returns what to say of the day; undefined when it has come
 */
export function ahead(date: string, today: string): string | undefined {
	if (date <= today) return undefined;
	return `Unexpected day to come \`${date}\`, expected ${today} or earlier, or else that readers wait until then`;
}
