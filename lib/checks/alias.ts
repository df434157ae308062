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
 * @param placeOf where an alias stands in its file
 */
export function sameAlias<T extends Renamed>(
	files: readonly T[],
	taken: (address: string) => boolean,
	placeOf: (file: T, alias: string) => Finding["place"],
): { readonly path: string; readonly finding: Finding }[] {
	const first = new Map<string, string>();
	return files.flatMap((file) =>
		(file.aliases ?? []).flatMap((alias) => {
			const other = first.get(alias);
			first.set(alias, other ?? file.path);
			const whose = taken(alias) ? "where something else is" : other && `which is ${other}'s too`;
			if (!whose) return [];
			const reason = `Unexpected \`${alias}\` in \`aliases\`, ${whose}, expected an address that nothing has: delete it there`;
			return [{ path: file.path, finding: { rule: "same-address", reason, place: placeOf(file, alias) } }];
		}),
	);
}
