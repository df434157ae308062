import type { Link, Words } from "#lib/site/models.ts";

/** The headings of a long post, folded away until somebody wants them. */
export function Contents({ links, words }: { readonly links: readonly Link[]; readonly words: Words }) {
	return (
		<nav className="folded" aria-label={words.contents}>
			<details>
				<summary>{words.contents}</summary>
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
