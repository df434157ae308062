import { createHash } from "node:crypto";
import path from "node:path";
import { openPack, type Pack } from "#lib/files/pack.ts";

/** Texts in a pack before older ones are dropped: of several large blogs, with their drafts. */
const most = 100_000;

const packs = new Map<string, Pack>();

/** Texts made by this version of the code; `BODY_CACHE` names its folder. Undefined in development, where code changes. */
export function keptTexts(): Pack | undefined {
	const folder = process.env.BODY_CACHE;
	if (!folder) return undefined;
	const opened = packs.get(folder) ?? openPack(path.join(/* turbopackIgnore: true */ folder, "pack"), most);
	packs.set(folder, opened);
	return opened;
}

/** A name for what is made of some texts and nothing else. */
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
