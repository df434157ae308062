import path from "node:path";

/** How the author would type the path of a file in the folder: `posts/first-light.md`. */
export function pathShower(folder: string): (file: string) => string {
	const outer = path.relative(process.cwd(), folder);
	const shown = outer.startsWith("..") || path.isAbsolute(outer) ? folder : outer;
	return (file) => (shown === "" ? file.slice(folder.length + 1) : shown + file.slice(folder.length));
}
