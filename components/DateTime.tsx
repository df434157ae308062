import type { DateLabel } from "#lib/site/models.ts";

/** A calendar day; `short` where the year is already said. */
export function DateTime({
	date,
	short = false,
	className,
}: {
	readonly date: DateLabel;
	readonly short?: boolean;
	readonly className?: string;
}) {
	return (
		<time dateTime={date.iso} className={className || undefined}>
			{short ? date.short : date.long}
		</time>
	);
}
