import type { Edition } from "#lib/posts.ts";
import { filledParts, type Placed } from "#lib/site/filled.ts";
import { helpAt } from "#lib/site/help.ts";
import type { Segment } from "#lib/site/models.ts";

/** The finished parts of a body: slots filled with the addresses, pictures and lists of this edition. */
export async function segmentsOf(edition: Edition, placed: Placed): Promise<Segment[]> {
	const parts = await filledParts(edition, placed);
	const segments: Segment[] = [];
	for (const part of parts) {
		if ("html" in part) segments.push({ kind: "html", html: part.html });
		else {
			const list = await helpAt(edition, placed.source, part.help);
			if (list) segments.push({ kind: "help", list });
		}
	}
	return segments;
}
