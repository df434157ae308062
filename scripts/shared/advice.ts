/** What to do about what commander finds wrong, where its words alone do not say. */
const advice: readonly (readonly [RegExp, string])[] = [
	[/missing required argument 'slug'/, "The names of all posts, pages and lists: npm run post list"],
	[
		/too many arguments for 'new'/,
		'A title of several words goes between quotation marks: npm run post new "First light"',
	],
];

/** Prints a message of commander, and under it what to do. */
export function withAdvice(message: string, write: (text: string) => void): void {
	const [, todo] = advice.find(([said]) => said.test(message)) ?? [];
	write(todo === undefined ? message : `${message}${todo}\n`);
}
