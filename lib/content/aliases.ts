import { decoded } from "#lib/content/internal-link.ts";

/** Aliases as written → decoded addresses: `first-light` and `/first-light` are `/first-light/`; the address it has is none that it had. */
export function toAliases(written: readonly string[], slug: string): string[] {
	const addresses = written.map((alias) => {
		const address = decoded(alias.startsWith("/") ? alias : `/${alias}/`).normalize("NFC");
		return /\/$|\.\w+$/.test(address) ? address : `${address}/`;
	});
	return [...new Set(addresses)].filter((address) => address !== `/${slug}/`);
}
