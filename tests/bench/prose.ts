import type { Random } from "#tests/bench/random.ts";

// biome-ignore format: a list a line
const subjects = [
	"my mother", "the neighbour", "our youngest", "a letter", "the old radio", "somebody", "the cat", "his teacher",
] as const;
const verbs = [
	"kept",
	"carried",
	"forgot",
	"mended",
	"read out",
	"put away",
	"looked for",
	"counted",
] as const;
const things = [
	"the blue kettle",
	"seven spoons",
	"a map",
	"every coat",
	"the last page",
	"two lamps",
] as const;
const places = [
	"in the kitchen",
	"on the stairs",
	"by the river",
	"at the station",
	"behind school",
] as const;
const turns = ["before breakfast", "again", "without a word", "until it rained", "all winter"] as const;

/** A sentence of about thirteen words. */
export function sentence({ pick }: Random): string {
	const clause = () => `${pick(subjects)} ${pick(verbs)} ${pick(things)} ${pick(places)}`;
	const text = `${clause()}, and ${pick(turns)} ${pick(subjects)} ${pick(verbs)} ${pick(things)}.`;
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences, with what authors put between them now and then: stress, a link. */
export function paragraph(random: Random): string {
	const { below, pick } = random;
	const sentences = Array.from({ length: 2 + below(3) }, () => sentence(random));
	if (below(3) === 0) sentences.push(`It was *${pick(things)}*, or **${pick(things)}**, I no longer know.`);
	if (below(3) === 0)
		sentences.push(`Somebody has [written about ${pick(things)}](https://example.org/${below(10_000)}).`);
	return sentences.join(" ");
}

/** Four words or so, which no two posts need to share. */
export const titleOf = ({ pick }: Random, number: number): string =>
	`${pick(["Of", "About", "More on", "Without"])} ${pick(things)} ${pick(places)}, ${number}`;

export const heading = ({ pick }: Random): string => `What ${pick(subjects)} ${pick(verbs)}`;
