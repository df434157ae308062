import { hash } from "node:crypto";
import { openApp } from "#lib/export/app.ts";
import type { PlannedFile } from "#lib/export/plan.ts";
import { inDigests, type PublicEdition } from "#lib/posts.ts";
import { faceStyle } from "#lib/site/face-style.ts";

/** What files are made by, and from. */
export interface Makers {
	/** absolute path of the engine */
	readonly root: string;
	/** of the code */
	readonly fingerprint: string;
	readonly edition: PublicEdition;
}

/**
 * What each planned file is made from, in a hash: one with the same key need not be made again. A page's key is that of its
 * model, with digests in the place of bodies, so that none is rendered to find out that nothing changed.
 *
 * @returns keys by file
 */
export async function keysOf(plan: readonly PlannedFile[], makers: Makers): Promise<Map<string, string>> {
	const { root, fingerprint, edition } = makers;
	const app = await openApp(root, inDigests(edition));
	const common = hashOf(JSON.stringify([fingerprint, edition.settings, faceStyle(edition.settings.face)]));
	const keys = new Map<string, string>();
	for (const planned of plan) {
		const { file, kind } = planned;
		if (kind === "font" || kind === "card") keys.set(file, "named");
		else if (kind === "text") keys.set(file, hashOf(planned.make()));
		else keys.set(file, hashOf(`${common} ${await app.digest(planned.address)}`));
	}
	return keys;
}

/** Short enough for an index of thousands, long enough that no two meet. */
export const hashOf = (text: string | Buffer): string => hash("sha256", text, "base64url").slice(0, 24);
