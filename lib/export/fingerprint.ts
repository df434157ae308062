import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { filesIn } from "#lib/files/walk.ts";

/** All that pages and rendered bodies are made of, besides the blog. */
const sources = [
	"app",
	"components",
	"lib",
	"next.config.ts",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
];

/**
 * A hash of the engine's code and dependencies. Whatever was made from it stands for as long as this is the same.
 *
 * @param root absolute path of the engine
 */
export function fingerprintOf(root: string): string {
	const hash = createHash("sha256").update(process.version);
	for (const source of sources) {
		for (const file of sourceFiles(root, source)) {
			hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
		}
	}
	return hash.digest("hex").slice(0, 32);
}

function sourceFiles(root: string, source: string): string[] {
	if (path.extname(source) !== "") return [source];
	return filesIn(path.join(root, source)).map((file) => `${source}/${file}`);
}
