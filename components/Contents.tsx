import type { Link } from "#lib/site/models.ts";

/** The headings of a long post, folded away until somebody wants them. */
export function Contents({ links }: { readonly links: readonly Link[] }) {
	return (
		<nav className="folded" aria-label="Contents">
			<details>
				<summary>In this piece</summary>
				<ol>
					{links.map(({ label, href }) => (
						<li key={href}>
							<a href={href}>{label}</a>
						</li>
					))}
				</ol>
			</details>
		</nav>
	);
}
