import { createHash } from "node:crypto";
import path from "node:path";
import { openPack, type Pack } from "#lib/files/pack.ts";

/** Packs, each of which is a file held open. */
const count = 64;

/** Texts in a pack before older ones are dropped: in all, of several large blogs with their drafts. */
const most = 2_000;

const packs = new Map<string, Pack>();

/** Texts made by this version of the code; `BODY_CACHE` names its folder. Undefined in development, where code changes. */
export function keptTexts(): Pack | undefined {
	const folder = process.env.BODY_CACHE;
	if (!folder) return undefined;
	return {
		get: (name) => packFor(name, folder).get(name),
		set: (name, text) => packFor(name, folder).set(name, text),
	};
}

/** Several, so that who asks for few texts need not look through all. */
function packFor(name: string, folder: string): Pack {
	const number = Number.parseInt(name.slice(0, 2), 16) % count;
	const file = path.join(/* turbopackIgnore: true */ folder, `pack-${number}`);
	const pack = packs.get(file) ?? openPack(file, most);
	packs.set(file, pack);
	return pack;
}

/** A name, in hexadecimal, for what is made of some texts and nothing else. */
export const nameOf = (...texts: readonly unknown[]): string =>
	createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 32);

/** What is made of some texts and nothing else: made once. */
export function keptOr(made: () => string, ...texts: readonly string[]): string {
	const name = nameOf(...texts);
	const kept = keptTexts()?.get(name);
	if (kept !== undefined) return JSON.parse(kept);
	const text = made();
	keptTexts()?.set(name, JSON.stringify(text));
	return text;
}
