import type { Link, Words } from "#lib/site/models.ts";

/** The way on: what was written before, and after. */
export function Neighbours({
	older,
	newer,
	words,
}: {
	readonly older?: Link | undefined;
	readonly newer?: Link | undefined;
	readonly words: Words;
}) {
	if (!older && !newer) return null;
	return (
		<nav className="neighbours" aria-label={`${words.older}, ${words.newer}`}>
			{older && (
				<a rel="prev" href={older.href}>
					<small>{words.older}</small> {older.label}
				</a>
			)}
			{newer && (
				<a rel="next" href={newer.href}>
					<small>{words.newer}</small> {newer.label}
				</a>
			)}
		</nav>
	);
}
