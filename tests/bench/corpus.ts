import { heading, paragraph, sentence, titleOf } from "#tests/bench/prose.ts";
import { type Random, randomOf } from "#tests/bench/random.ts";

/** A post of a blog to measure with. */
export interface BenchPost {
	/** name of its file */
	readonly file: string;
	readonly slug: string;
	readonly title: string;
	readonly draft: boolean;
	readonly text: string;
}

// biome-ignore format: one list of words
const tags = [
	"motherhood", "reading", "kitchen", "garden", "letters", "travel", "school", "work", "helping", "seasons", "news", "music",
] as const;

/** What stands in every so many posts; the first post has all of it. */
const every = { code: 3, footnote: 4, table: 5, draft: 10 };

/**
 * The posts of a blog, newest first: about 600 words each, in four sections, a tenth of them drafts. The first is
 * published, and has a code block, a table and a footnote: one to look at.
 */
export function corpusOf(count: number, seed: number): BenchPost[] {
	const random = randomOf(seed);
	return Array.from({ length: count }, (_, number) => postOf(number, random));
}

function postOf(number: number, random: Random): BenchPost {
	const title = titleOf(random, number);
	const draft = number % every.draft === every.draft - 1;
	const date = new Date(Date.UTC(2026, 8, 30 - number)).toISOString().slice(0, 10);
	const slug = `post-${number}`;
	const lines = [
		`title: ${JSON.stringify(title)}`,
		`description: ${sentence(random)}`,
		`date: ${date}`,
		`tags: [${[...new Set([random.pick(tags), random.pick(tags)])].join(", ")}]`,
		`published: ${!draft}`,
	];
	const text = `---\n${lines.join("\n")}\n---\n\n${bodyOf(number, random)}\n`;
	return { file: `${date}-${slug}.md`, slug, title, draft, text };
}

/** Ends in a paragraph, so that a word can be added there. */
function bodyOf(number: number, random: Random): string {
	const has = (what: keyof typeof every) => number % every[what] === 0;
	const sections = Array.from({ length: 4 }, () => [
		`## ${heading(random)}`,
		paragraph(random),
		paragraph(random),
	]);
	const blocks = [
		paragraph(random),
		...(sections[0] ?? []),
		list(random),
		...(sections[1] ?? []),
		`> ${sentence(random)}`,
		...(has("code") ? [code] : []),
		...(sections[2] ?? []),
		...(has("table") ? [table(random)] : []),
		...(has("footnote") ? [`${sentence(random)}[^1]`, `[^1]: ${sentence(random)}`] : []),
		...(sections[3] ?? []),
	];
	return blocks.join("\n\n");
}

const list = (random: Random) => Array.from({ length: 3 }, () => `- ${sentence(random)}`).join("\n");

const code = [
	"```js",
	"// how long bedtime takes",
	"const minutes = nights.map(({ asleep, up }) => asleep - up);",
	"for (const each of minutes) console.log('Asleep after', each);",
	"```",
].join("\n");

function table({ below, pick }: Random): string {
	const row = () =>
		`| ${pick(["Monday", "Tuesday", "Sunday"])} | ${below(60)} | ${pick(["water", "a leg"])} |`;
	return ["| night | minutes | reason |", "| :-- | --: | :-- |", ...Array.from({ length: 4 }, row)].join(
		"\n",
	);
}

/** The text of a draft with its flag flipped, as `npm run post publish` leaves it. */
export const flipped = (text: string): string => text.replace("\npublished: false\n", "\npublished: true\n");
