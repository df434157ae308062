import type { Definition, Link } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

/** Parts of an address that tell its owner who sent whom: `utm_source=…`, `fbclid=…`. */
const parameter =
	/(?<=[?&;])(utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|li_fat_id|vero_id|oly_anon_id|oly_enc_id|wickedid|ref_src|s_cid)=[^&#\s)>\]"']*/gi;

interface Tracking {
	readonly index: number;
	/** `utm_source` */
	readonly name: string;
}

/** Finds what an address tells of its reader. */
export const findTracking = (text: string): Tracking[] =>
	[...text.matchAll(parameter)].map(({ index, 1: name = "" }) => ({ index, name }));

export const trackingReason = (name: string): string =>
	`Unexpected \`${name}=\` in an address, expected the address without it: it tells others who came from where`;

/**
 * No address tells on the reader.
 *
 * Why: an address that is copied from a mail or an app carries the name of whoever sent it, and marks those who follow.
 */
export const tracking: TextCheck = { link, definition: link };

function link({ position, url }: Link | Definition, file: VFile): void {
	if (!url.includes("=")) return;
	const start = position?.start.offset ?? 0;
	const source = String(file).slice(start, position?.end.offset);
	for (const { index, name } of findTracking(source.replaceAll("&amp;", "    &"))) {
		report(file, {
			rule: "tracking",
			reason: trackingReason(name),
			place: toPosition(file, start + index, start + index + name.length),
		});
	}
}
