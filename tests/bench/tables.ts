import type { Figure, Measured, Unit } from "#tests/bench/figures.ts";

/** Figures → a table in Markdown, a row a figure: every engine's, and ours divided by each of the others'. */
export function figureTable(
	title: string,
	[ours = "", ...others]: readonly string[],
	figures: readonly Figure[],
): string {
	const head = [title, ours, ...others.flatMap((other) => [other, "ratio"])];
	const rows = figures.map(({ what, unit, of: [own, ...rest] }) => [
		what,
		shown(own, unit),
		...rest.flatMap((other) => [shown(other, unit), ratio(own, other)]),
	]);
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join(
		"\n",
	);
}

/** Whether a table of these needs a word on what its stars mean. */
export const someDisturbed = (figures: readonly Figure[]): boolean =>
	figures.some(({ of }) => of.some(({ disturbed }) => disturbed));

const digits: Readonly<Record<Unit, number>> = { s: 2, ms: 0, MB: 0, kB: 1, "": 0 };

function shown(measured: Measured | undefined, unit: Unit): string {
	if (measured?.value === undefined) return "not measured";
	const { value, disturbed } = measured;
	const number = value.toLocaleString("en", {
		minimumFractionDigits: digits[unit],
		maximumFractionDigits: digits[unit],
	});
	return `${number}${unit && ` ${unit}`}${disturbed ? "\\*" : ""}`;
}

/** Below 1, ours is less. */
function ratio(own: Measured | undefined, other: Measured | undefined): string {
	if (own?.value === undefined || !other?.value) return "–";
	return (own.value / other.value).toFixed(2);
}
