import { lstatSync, type Stats } from "node:fs";

/** Looks at a file of a folder, by its path there, with `/`; undefined when there is none. */
export type Look = (file: string) => Stats | undefined;

/** Looks at each file once: a site has tens of thousands, and several that ask. What is there now, `lstat` says. */
export function looksAt(folder: string): Look {
	const seen = new Map<string, Stats | undefined>();
	return (file) => {
		if (!seen.has(file)) seen.set(file, lstatSync(`${folder}/${file}`, { throwIfNoEntry: false }));
		return seen.get(file);
	};
}
