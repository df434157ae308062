import path from "node:path";

/**
 * How the author would type the path of a file in the folder: `posts/first-light.md` from where she is, whole when it is
 * somewhere else.
 */
export function pathShower(folder: string): (file: string) => string {
	const outer = path.relative(process.cwd(), folder);
	const shown = path.isAbsolute(outer) || outer.startsWith("..") ? folder : outer;
	return (file) => (shown === "" ? file.slice(folder.length + 1) : shown + file.slice(folder.length));
}
