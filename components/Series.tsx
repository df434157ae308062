import type { SeriesModel, Words } from "#lib/site/models.ts";
import { Each } from "./Each.tsx";

/** Which part of a series this post is, and the others. */
export function Series({
	series: { title, part, parts },
	words,
}: {
	readonly series: SeriesModel;
	readonly words: Words;
}) {
	return (
		<nav className="folded" aria-label={title}>
			<details>
				<summary>
					{title}, {words.part.replace("{part}", `${part}`).replace("{parts}", `${parts.length}`)}
				</summary>
				<ol>
					<Each of={parts}>
						{({ label, href }, index) => (
							<li>
								<a href={href} aria-current={index + 1 === part ? "page" : undefined}>
									{label}
								</a>
							</li>
						)}
					</Each>
				</ol>
			</details>
		</nav>
	);
}
