import { isTooLong } from "#lib/content/file-name.ts";
import { decoded } from "#lib/content/internal-link.ts";

/** Whether it can be an address on this site that a post had before: no host, no `?` or `#`, no way up, and no name too long. */
export const isOwnAddress = (text: string): boolean =>
	/^\/(?![/\\])[^\s?#\\\p{Cc}]*$/u.test(text) &&
	!/\/\.\.?(?:\/|$)/.test(text) &&
	!decoded(text).split("/").some(isTooLong);

/** `first-light` and `/first-light` are `/first-light/`; the address it has is none that it had. */
export function toAliases(written: readonly string[], slug: string): string[] {
	const addresses = written.map((alias) => {
		const address = decoded(alias.startsWith("/") ? alias : `/${alias}/`).normalize("NFC");
		return /\/$|\.\w+$/.test(address) ? address : `${address}/`;
	});
	return [...new Set(addresses)].filter((address) => address !== `/${slug}/`);
}
