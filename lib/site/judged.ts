import type { HelpLink } from "#lib/content/help-link.ts";
import { healthIn } from "#lib/links/health.ts";
import type { Edition } from "#lib/posts.ts";
import type { JudgedLink } from "#lib/site/help-links.ts";

/** Links with what `npm run links` has found out about each: which are gone, and where a copy is kept. */
export function judged({ blog }: Edition, links: readonly HelpLink[]): JudgedLink[] {
	const healthOf = healthIn(blog.links.value, blog.today);
	return links.map((link) => {
		const { state, archived } = healthOf(link.url);
		const copy = link.archived ?? archived;
		return { ...link, ...(copy && { archived: copy }), ...(state === "gone" && { health: "gone" }) };
	});
}
