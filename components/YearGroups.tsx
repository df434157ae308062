import type { YearGroup } from "#lib/site/models.ts";
import { PostList } from "./PostList.tsx";

/** Lists of posts under their years. */
export function YearGroups({ years }: { readonly years: readonly YearGroup[] }) {
	return years.map(({ label, href, entries }) => (
		<section key={label} className="year">
			<h2 className="label">{href ? <a href={href}>{label}</a> : label}</h2>
			<PostList entries={entries} />
		</section>
	));
}
