import type { Finding } from "#lib/content/report.ts";

/** A file, and the address it asks for. */
interface Claim {
	/** `posts/first-light.md` */
	readonly path: string;
	/** of a list, `ways-to-help/families` */
	readonly slug: string;
}

/**
 * Every post and page has an address of its own. Slugs are composed and lower case, so names that differ by case or
 * Unicode form alone meet here too.
 *
 * @param reserved slugs that are the engine's own
 * @param placeOf where a file says its slug
 */
export function sameAddress<T extends Claim>(
	claims: readonly T[],
	reserved: readonly string[],
	placeOf: (claim: T) => Finding["place"],
): { readonly path: string; readonly finding: Finding }[] {
	const first = new Map<string, Claim>();
	return claims.flatMap((claim) => {
		const { path, slug } = claim;
		const other = first.get(slug);
		const whose = reserved.includes(slug)
			? "which is Galley's own page, expected another: rename the file, or add `slug: …`"
			: other && slug !== "" && whoseToo(other);
		if (!whose) {
			first.set(slug, claim);
			return [];
		}
		const reason = `Unexpected address \`/${slug}/\`, ${whose}`;
		return [{ path, finding: { rule: "same-address", reason, place: placeOf(claim) } }];
	});
}

const whoseToo = ({ path, slug }: Claim): string =>
	`which is ${path}'s too, expected another: rename one of the files${slug.includes("/") ? "" : ", or add `slug: …`"}`;
