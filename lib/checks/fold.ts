/** A text in a form in which equal words are equal, and where each character of it stood. */
interface Folded {
	readonly text: string;
	/** index in the text that was folded */
	readonly places: readonly number[];
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Case, Unicode form (full width, ligatures, letters with their accents in one piece or two) and what is not seen (soft
 * hyphens, zero-width spaces) taken away. Accents stay: `José` is not `Jose`.
 */
export const fold = (text: string): string =>
	text
		.replace(unseen, "")
		.normalize("NFKD")
		.toUpperCase()
		.toLowerCase()
		.replaceAll("ς", "σ")
		.normalize("NFKD");

/** The same, with places. */
export function foldWithPlaces(text: string): Folded {
	const places: number[] = [];
	let folded = "";
	let index = 0;
	for (const character of text) {
		const plain = fold(character);
		folded += plain;
		for (let count = 0; count < plain.length; count++) places.push(index);
		index += character.length;
	}
	return { text: folded, places };
}
