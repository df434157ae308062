import path from "node:path";

/** A path as the author would type it: `posts/first-light.md` from where she is, whole when it is somewhere else. */
export function shownPath(file: string): string {
	const relative = path.relative(process.cwd(), file);
	const isElsewhere = relative === "" || path.isAbsolute(relative) || /^\.\.(?:[/\\]|$)/.test(relative);
	return isElsewhere ? file : relative;
}

/** The same for the files of one folder, of which there may be thousands. */
export function pathShower(folder: string): (file: string) => string {
	const prefix = shownPath(path.join(folder, "_")).slice(0, -1);
	return (file) => prefix + file.slice(folder.length + 1);
}
