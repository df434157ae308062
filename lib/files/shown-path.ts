import path from "node:path";

/**
 * How the author would type the path of a file in the folder, from where she is: `posts/first-light.md`,
 * `../blog/first-light.md`; whole, where that is shorter. An editor opens either.
 */
export function pathShower(folder: string): (file: string) => string {
	const outer = path.relative(process.cwd(), folder);
	const shown = path.isAbsolute(outer) || outer.length > folder.length ? folder : outer;
	return (file) => (shown === "" ? file.slice(folder.length + 1) : shown + file.slice(folder.length));
}
