import { setImmediate as nextTurn } from "node:timers/promises";
import { openApp } from "#lib/export/app.ts";
import type { KeyedFile } from "#lib/export/plan.ts";
import { hashOf } from "#lib/files/hash.ts";
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

/** What files are made from, in hashes: one with the same key need not be made again. */
export interface Keys {
	/** by file */
	readonly whole: Map<string, string>;
	/** of what can be searched, by the page's file; as texts */
	readonly searched: ReadonlyMap<string, string>;
}

/**
 * The keys of planned files. A page's key is that of its model, with digests in the place of bodies, so that none is rendered
 * to find out that nothing changed.
 */
export async function keysOf(plan: readonly KeyedFile[], makers: Makers): Promise<Keys> {
	const { root, fingerprint, edition } = makers;
	const app = await openApp(root, inDigests(edition));
	const common = hashOf(JSON.stringify([fingerprint, edition.settings, faceStyle(edition.settings.face)]));
	const whole = new Map<string, string>();
	const searched = new Map<string, string>();
	for (const [index, planned] of plan.entries()) {
		// By now, the search index may be in the making.
		if (index % atOneGo === 0) await nextTurn();
		const { file, kind } = planned;
		if (kind === "text") whole.set(file, hashOf(planned.make()));
		else {
			const digest = await app.digest(planned.address);
			whole.set(file, hashOf(`${common} ${digest.whole}`));
			if (kind === "page") searched.set(file, `${common} ${digest.searched}`);
		}
	}
	return { whole, searched };
}

/** Keys between turns for others. */
const atOneGo = 50;
