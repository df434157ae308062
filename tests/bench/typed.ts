import { InvalidArgumentError } from "commander";

/** With fewer posts, none is a draft. */
const least = 10;

/** `100,1000` typed by a person → how many posts the blogs have, the smallest first. */
export function sizes(text: string): number[] {
	const numbers = text.split(",").map((each) => count(each.trim()));
	if (numbers.some((each) => each < least))
		throw new InvalidArgumentError(`Expected numbers of posts, ${least} or more each: 100,1000.`);
	return [...new Set(numbers)].sort((a, b) => a - b);
}

/** How often something is done, typed by a person. */
export function count(text: string): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < 1) throw new InvalidArgumentError("Expected a whole number above 0.");
	return number;
}

/** `hugo,astro` typed by a person. */
export function names(text: string): string[] {
	const all = text.split(",").map((each) => each.trim());
	if (all.some((each) => !/^\w[\w-]*$/.test(each)))
		throw new InvalidArgumentError("Expected names of engines: hugo,astro.");
	return all;
}
