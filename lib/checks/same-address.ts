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
 * @returns the finding for each path that has one
 */
export function sameAddress(claims: readonly Claim[], reserved: readonly string[]): Map<string, Finding> {
	const findings = new Map<string, Finding>();
	const first = new Map<string, Claim>();
	const place = { line: 1, column: 1 };
	for (const claim of claims) {
		const other = first.get(claim.slug);
		if (reserved.includes(claim.slug)) {
			const reason = `Unexpected address \`/${claim.slug}/\`, which is Galley's own page, expected another: rename the file, or add \`slug: …\``;
			findings.set(claim.path, { rule: "same-address", reason, place });
		} else if (other && claim.slug !== "") {
			const reason = `Unexpected address \`/${claim.slug}/\`, which is ${other.path}'s too, expected another: rename one of the files${claim.slug.includes("/") ? "" : ", or add `slug: …`"}`;
			findings.set(claim.path, { rule: "same-address", reason, place });
		} else {
			first.set(claim.slug, claim);
		}
	}
	return findings;
}
