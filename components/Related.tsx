import type { Link, Words } from "#lib/site/models.ts";
import { Each } from "./Each.tsx";

/** Posts that have something rare in common with this one. */
export function Related({ links, words }: { readonly links: readonly Link[]; readonly words: Words }) {
	if (links.length === 0) return null;
	return (
		<nav className="related" aria-labelledby="related">
			<h2 className="label" id="related">
				{words["read-next"]}
			</h2>
			<ul className="rows">
				<Each of={links}>
					{({ label, href }) => (
						<li>
							<a href={href}>{label}</a>
						</li>
					)}
				</Each>
			</ul>
		</nav>
	);
}
