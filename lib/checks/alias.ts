import type { Finding } from "#lib/content/report.ts";

/** A file, and the addresses that its page had before, decoded. */
export interface Renamed {
	/** `posts/first-light.md` */
	readonly path: string;
	readonly aliases?: readonly string[];
}

/**
 * An address that a page had before leads to that page alone.
 *
 * @param taken whether something stands at a decoded address now
 * @returns the finding for each path that has one
 */
export function sameAlias(
	files: readonly Renamed[],
	taken: (address: string) => boolean,
): Map<string, Finding> {
	const findings = new Map<string, Finding>();
	const first = new Map<string, string>();
	for (const { path, aliases = [] } of files) {
		for (const alias of aliases) {
			const other = first.get(alias);
			first.set(alias, other ?? path);
			const whose = taken(alias) ? "where something else is" : other && `which is ${other}'s too`;
			if (!whose) continue;
			const reason = `Unexpected \`${alias}\` in \`aliases\`, ${whose}, expected an address that nothing has: delete it there`;
			findings.set(path, { rule: "same-address", reason, place: { line: 1, column: 1 } });
		}
	}
	return findings;
}
