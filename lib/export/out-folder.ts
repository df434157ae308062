import { existsSync, realpathSync } from "node:fs";
import path from "node:path";

/** Folders of the engine that a build reads from or writes to. */
// biome-ignore format: one list of words
const engines = [
	".cache", ".git", ".next", "app", "components", "lib", "node_modules", "public", "scripts", "tests",
];

/** Where a build reads and writes. Absolute. */
interface Folders {
	readonly root: string;
	readonly blogFolder: string;
	readonly out: string;
}

/**
 * The output folder as it is, links resolved, whether or not it is there yet: a swap would put a new folder in the place
 * of a link to one.
 *
 * @throws when a site there would take the author's files away, or be taken for a part of the engine
 */
export function outFolder({ root, blogFolder, out: asked }: Folders): string {
	const out = withoutLinks(asked);
	const blog = withoutLinks(blogFolder);
	if (isIn(blog, out) || isIn(out, blog)) {
		throw new Error(
			`OUT_DIR (${out}) and the blog folder (${blog}) stand in each other: name another OUT_DIR`,
		);
	}
	const engine = engines.map((name) => path.join(withoutLinks(root), name)).find((each) => isIn(out, each));
	if (engine) {
		throw new Error(
			`OUT_DIR (${out}) stands in the engine's own folder ${engine}: name another, such as ${path.join(root, "out")}`,
		);
	}
	return out;
}

const isIn = (file: string, folder: string): boolean =>
	`${file}${path.sep}`.startsWith(`${folder}${path.sep}`);

function withoutLinks(folder: string): string {
	if (existsSync(folder)) return realpathSync(folder);
	return path.join(withoutLinks(path.dirname(folder)), path.basename(folder));
}
