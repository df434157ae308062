import type { PublicEdition } from "#lib/posts.ts";
import { securityAddress } from "#lib/site/address.ts";
import { absolute } from "#lib/site/frame.ts";

/**
 * `/.well-known/security.txt` (RFC 9116): whom to tell that something is wrong with the site.
 *
 * @returns undefined when `_site.yaml` has no contact
 */
export function securityText(edition: PublicEdition): string | undefined {
	const { contact, language } = edition.settings;
	if (!contact) return undefined;
	const lines = [
		`Contact: ${contact}`,
		`Expires: ${expiryAfter(edition.blog.today)}`,
		`Preferred-Languages: ${language}`,
		`Canonical: ${absolute(edition, securityAddress)}`,
	];
	return `${lines.join("\n")}\n`;
}

/** Eleven months on: the RFC asks for less than a year. By whole months, so that a day's build changes nothing. */
function expiryAfter(today: string): string {
	const [year = 0, month = 1] = today.split("-").map(Number);
	return new Date(Date.UTC(year, month - 1 + 11, 1)).toISOString().replace(".000", "");
}
