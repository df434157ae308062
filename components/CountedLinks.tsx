import type { CountedLink } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";

/** Tags or years, each with how many posts it holds. */
export function CountedLinks({ links }: { readonly links: readonly CountedLink[] }) {
	return (
		<ul className="rows">
			{links.map(({ label, href, count }) => (
				<li key={href}>
					<a href={href}>{label}</a>
					<span>
						<Counted count={count} noun="post" />
					</span>
				</li>
			))}
		</ul>
	);
}
