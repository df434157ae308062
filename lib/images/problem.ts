/** What is wrong with a picture, in the two halves of a message: "Unexpected `found` in …, expected `expected`". */
export class PictureProblem extends Error {
	readonly found: string;
	readonly expected: string;

	constructor(found: string, expected: string) {
		super(`Unexpected ${found}, expected ${expected}`);
		this.found = found;
		this.expected = expected;
	}
}
