import { type Addresses, ownPath, resolveLink } from "#lib/content/internal-link.ts";
import type { Finding } from "#lib/content/report.ts";
import type { LinkReference } from "#lib/markdown/enrich/references.ts";

/**
 * A link that names the blog by its full address leads to nothing hidden.
 *
 * Why: copied out of the browser, an address of one's own looks like any other, and tells the name of what is hidden.
 *
 * @param home where the blog is: `https://example.org/blog`
 */
export function ownLink(links: readonly LinkReference[], home: string, addresses: Addresses): Finding[] {
	return links.flatMap(({ url, place }): Finding[] => {
		const path = ownPath(url, home);
		const to = path && resolveLink(path, { file: "", address: "/" }, addresses);
		if (!to || to.audience === "public") return [];
		const reason = `Unexpected link to \`${url}\`, which readers cannot see, expected a published post or page`;
		return [{ rule: "internal-link", reason, place }];
	});
}
