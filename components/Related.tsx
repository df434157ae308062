import type { Link } from "#lib/site/models.ts";

/** Posts that have something rare in common with this one. */
export function Related({ links }: { readonly links: readonly Link[] }) {
	if (links.length === 0) return null;
	return (
		<nav className="related" aria-labelledby="related">
			<h2 className="label" id="related">
				Read next
			</h2>
			<ul className="rows">
				{links.map(({ label, href }) => (
					<li key={href}>
						<a href={href}>{label}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
