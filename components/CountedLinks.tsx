import type { CountedLink, Words } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";

/** Tags or years, each with how many posts it holds. */
export function CountedLinks({
	links,
	words,
}: {
	readonly links: readonly CountedLink[];
	readonly words: Words;
}) {
	return (
		<ul className="rows">
			{links.map(({ label, href, count }) => (
				<li key={href}>
					<a href={href}>{label}</a>
					<span>
						<Counted count={count} noun="post" words={words} />
					</span>
				</li>
			))}
		</ul>
	);
}
