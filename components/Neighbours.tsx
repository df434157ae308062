import type { Link } from "#lib/site/models.ts";

/** The way on: what was written before, and after. */
export function Neighbours({
	older,
	newer,
}: {
	readonly older?: Link | undefined;
	readonly newer?: Link | undefined;
}) {
	if (!older && !newer) return null;
	return (
		<nav className="neighbours" aria-label="Older and newer">
			{older && (
				<a rel="prev" href={older.href}>
					<small>Older</small> {older.label}
				</a>
			)}
			{newer && (
				<a rel="next" href={newer.href}>
					<small>Newer</small> {newer.label}
				</a>
			)}
		</nav>
	);
}
