import { didYouMean } from "#lib/content/near.ts";
import type { Finding } from "#lib/content/report.ts";
import type { LinkReference } from "#lib/markdown/enrich/references.ts";

/**
 * A link to a part of a page (`#bread`, `/first-light/#bread`) finds that part.
 *
 * Why: a heading that was reworded has another address, and a browser that finds none stays at the top, and says nothing.
 *
 * @param idsOf the ids on the page that a link leads to; undefined where any may be
 */
export function anchor(
	links: readonly LinkReference[],
	idsOf: (url: string) => readonly string[] | undefined,
): Finding[] {
	return links.flatMap(({ url, place }) => {
		const fragment = partOf(url);
		const ids = fragment === "" ? undefined : idsOf(url);
		if (!ids || ids.includes(fragment)) return [];
		const meant = didYouMean(fragment, ids);
		const expected = meant ? `\`#${meant}\`` : "the words of a heading there, in lower case, with hyphens";
		return [
			{
				rule: "anchor" as const,
				reason: `Unexpected \`#${fragment}\`, which no heading has, expected ${expected}`,
				place,
			},
		];
	});
}

/** What stands after `#`, decoded; nothing for the top of a page, and for words that a browser is to look for. */
function partOf(url: string): string {
	const [, fragment = ""] = /#(.*)$/s.exec(url) ?? [];
	if (fragment === "top" || fragment.startsWith(":~:")) return "";
	try {
		return decodeURIComponent(fragment).normalize("NFC");
	} catch {
		return fragment;
	}
}
