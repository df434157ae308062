import type { SeriesModel } from "#lib/site/models.ts";

/** Which part of a series this post is, and the others. */
export function Series({ series: { title, part, parts } }: { readonly series: SeriesModel }) {
	return (
		<nav className="folded" aria-label={`Series: ${title}`}>
			<details>
				<summary>
					{title}, part {part} of {parts.length}
				</summary>
				<ol>
					{parts.map(({ label, href }, index) => (
						<li key={href}>
							<a href={href} aria-current={index + 1 === part ? "page" : undefined}>
								{label}
							</a>
						</li>
					))}
				</ol>
			</details>
		</nav>
	);
}
