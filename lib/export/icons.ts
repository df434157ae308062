import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";

/** Icons that are made from `public/favicon.svg` and stand beside it. */
export const iconFiles = [
	"favicon.ico",
	"icon-192.png",
	"icon-512.png",
	"icon-maskable.png",
	"apple-touch-icon.png",
] as const;

/** Raise it when icons are made another way. */
const recipe = "2";

/** Writes the icons to `public/`, unless they are there and made from the same drawing. */
export async function ensureIcons(root: string): Promise<void> {
	const folder = path.join(root, "public");
	const stamp = path.join(root, ".cache/icons");
	const svg = readFileSync(path.join(folder, "favicon.svg"));
	const made = createHash("sha256").update(recipe).update(svg).digest("hex");
	const known = existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
	if (known === made && iconFiles.every((file) => existsSync(path.join(folder, file)))) return;
	const { drawIcon } = await import("#lib/export/draw-icons.ts");
	for (const file of iconFiles) writeFileAtomic(path.join(folder, file), await drawIcon[file](svg));
	mkdirSync(path.dirname(stamp), { recursive: true });
	// last, so that a run cut short is done again
	writeFileAtomic(stamp, made);
}
