import type { Problem } from "#lib/check.ts";

/** `posts/first-light.md:18:4 error Unexpected …, expected … unfinished`, a line a problem; the why under it. */
export function problemLines(problems: readonly Problem[]): string {
	return problems
		.map(({ path, line, column, severity, message, rule, note }) => {
			const text = `${path}:${line}:${column} ${severity} ${message} ${rule}`;
			return note ? `${text}\n    ${note}` : text;
		})
		.join("\n");
}

const digits = new Intl.NumberFormat("en");

/** "1 post", "3,000 posts". */
export const counted = (count: number, noun: string): string =>
	`${digits.format(count)} ${noun}${count === 1 ? "" : "s"}`;
