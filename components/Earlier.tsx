import type { CountedLink, Words } from "#lib/site/models.ts";
import { CountedLinks } from "./CountedLinks.tsx";

/** Years that a list has no room for: each is a page of its own. */
export function Earlier({ years, words }: { readonly years: readonly CountedLink[]; readonly words: Words }) {
	if (years.length === 0) return null;
	return (
		<section className="year">
			<h2 className="label">{words.earlier}</h2>
			<CountedLinks links={years} words={words} />
		</section>
	);
}
