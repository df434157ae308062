import { type Dirent, existsSync, readdirSync } from "node:fs";

/** Something that is in a folder, at any depth. */
export interface Found {
	/** its path there, with `/` */
	readonly file: string;
	/** links and the like are `other` */
	readonly kind: "file" | "folder" | "other";
}

/** All that is in a folder and its folders, links not followed; nothing where there is no such folder. */
export function entriesIn(folder: string): Found[] {
	const found: Found[] = [];
	if (existsSync(folder)) look(folder, "", found);
	return found;
}

/** Every file in a folder, as paths with `/`, sorted. */
export const filesIn = (folder: string): string[] =>
	entriesIn(folder)
		.flatMap(({ file, kind }) => (kind === "file" ? [file] : []))
		.sort();

/** Names are put together here: to have them taken apart and joined again would take longer than to read a site's folders. */
function look(folder: string, before: string, found: Found[]): void {
	for (const entry of readdirSync(`${folder}/${before}`, { withFileTypes: true })) {
		const file = before + entry.name;
		const kind = kindOf(entry);
		found.push({ file, kind });
		if (kind === "folder") look(folder, `${file}/`, found);
	}
}

const kindOf = (entry: Dirent): Found["kind"] =>
	entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
