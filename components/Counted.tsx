import type { Words } from "#lib/site/models.ts";

/** "1 post", "12 posts". */
export function Counted({
	count,
	noun,
	words,
}: {
	readonly count: number;
	readonly noun: "post" | "minute" | "way";
	readonly words: Words;
}) {
	return `${count} ${words[count === 1 ? noun : (`${noun}s` as const)]}`;
}
