import { closest, distance } from "fastest-levenshtein";

/** "first-lihgt" → "first-light" when one of `known` is near enough to be meant, else undefined. */
export function didYouMean(found: string, known: readonly string[]): string | undefined {
	if (known.length === 0) return undefined;
	const nearest = closest(found.toLowerCase(), [...known]);
	const near = distance(found.toLowerCase(), nearest) <= Math.max(1, Math.floor(nearest.length / 3));
	return near || lettersOf(found) === lettersOf(nearest) ? nearest : undefined;
}

/** "titel" has the letters of "title". */
const lettersOf = (word: string): string => [...word.toLowerCase()].sort().join("");
