import type { Definition, Link } from "mdast";
import type { VFile } from "vfile";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

/** Machines at home, and names that `https:` cannot be had for. */
const local =
	/^http:\/\/(?:localhost|[\d.]+|\[[\d:a-f]+\]|[^./:]+|[^/:]+\.(?:local|localhost|test|onion|internal))(?=[:/?#]|$)/i;

/**
 * Links lead over a line that nobody reads along.
 *
 * Why: nearly every site answers to `https:`, and browsers warn of those that do not.
 */
export const insecureLink: TextCheck = { link, definition: link };

function link({ position, url }: Link | Definition, file: VFile): void {
	if (!/^http:/i.test(url) || local.test(url)) return;
	const start = position?.start.offset ?? 0;
	// From the end: the words of a link may be an address too.
	const at = String(file)
		.slice(start, position?.end.offset)
		.toLowerCase()
		.lastIndexOf(url.slice(0, 12).toLowerCase());
	// `www.a.example` becomes a link by itself, and nobody wrote `http:`.
	if (at === -1) return;
	report(file, {
		rule: "insecure-link",
		reason: "Unexpected `http:`, expected `https:`",
		place: toPosition(file, start + at, start + at + "http:".length),
	});
}
