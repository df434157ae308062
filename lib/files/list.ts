import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";

/** A file of the blog folder. */
export interface FoundFile {
	/** absolute */
	readonly file: string;
	/** the name without `.md`, or the folder's for a post that has its own */
	readonly name: string;
}

/** Something in the blog folder that is not read, and why, in the words of a message. */
interface Refused {
	readonly file: string;
	readonly reason: string;
}

export interface Listing {
	readonly found: FoundFile[];
	readonly refused: Refused[];
}

const otherMarkdown = /\.(?:markdown|mdown|mdx|md)$/i;

/** Names that begin so are the blog's furniture (`_site.yaml`) or the system's (`.DS_Store`). */
const isFurniture = (name: string) => name.startsWith("_") || name.startsWith(".") || name.endsWith("~");

/**
 * Lists the Markdown files of one folder: `name.md`, and `name/index.md` for a post with its own pictures. Nothing is
 * passed over in silence but furniture and files that are not Markdown; nothing outside `root` is followed.
 *
 * @param folder absolute; one that does not exist is empty
 * @param root the blog folder, with links resolved
 */
export function listMarkdown(folder: string, root: string): Listing {
	const listing: Listing = { found: [], refused: [] };
	if (!isFolder(folder, root, listing)) return listing;
	for (const entry of readFolder(folder, listing)) {
		const file = path.join(folder, entry.name);
		const kind = kindOf(entry, file, root);
		if (kind === "folder") lookInside(file, entry.name, root, listing);
		else if (kind === "file") addFile(file, entry.name, listing);
		else if (otherMarkdown.test(entry.name) || entry.isSymbolicLink()) {
			listing.refused.push({ file, reason: kind });
		}
	}
	return listing;
}

/** Whether there is such a folder to list, in the blog or the blog itself. */
function isFolder(folder: string, root: string, listing: Listing): boolean {
	const stats = lstatSync(folder, { throwIfNoEntry: false });
	if (!stats) return false;
	const kind = kindOf(stats, folder, root);
	if (kind === "folder" || (statSync(folder, { throwIfNoEntry: false }) && realpathSync(folder) === root))
		return true;
	listing.refused.push({
		file: folder,
		reason: kind === "file" ? "Unexpected file, expected a folder" : kind,
	});
	return false;
}

function addFile(file: string, name: string, listing: Listing): void {
	if (name.endsWith(".md")) listing.found.push({ file, name: name.slice(0, -".md".length) });
	else if (otherMarkdown.test(name)) {
		const reason = `Unexpected \`${path.extname(name)}\`, expected \`.md\`: rename the file, or it is not read`;
		listing.refused.push({ file, reason });
	}
}

function lookInside(folder: string, name: string, root: string, listing: Listing): void {
	const before = listing.found.length + listing.refused.length;
	for (const entry of readFolder(folder, listing)) {
		const file = path.join(folder, entry.name);
		const kind = kindOf(entry, file, root);
		if (kind === "file" && entry.name === "index.md") listing.found.push({ file, name });
		else if (entry.isDirectory()) refuseInside(file, listing);
		else if (otherMarkdown.test(entry.name)) {
			const reason = `Unexpected \`${entry.name}\` in a folder, expected \`index.md\`: move it beside the other posts, or it is not read`;
			listing.refused.push({ file, reason: kind === "file" || kind === "folder" ? reason : kind });
		}
	}
	if (otherMarkdown.test(name) && before === listing.found.length + listing.refused.length) {
		const reason = `Unexpected folder \`${name}\`, expected a file, or \`index.md\` in the folder: rename it`;
		listing.refused.push({ file: folder, reason });
	}
}

/** Markdown in a folder of a folder would be passed over: says so of each. */
function refuseInside(folder: string, listing: Listing): void {
	for (const entry of readFolder(folder, listing)) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) refuseInside(file, listing);
		else if (otherMarkdown.test(entry.name)) {
			const reason = `Unexpected \`${entry.name}\` in a folder of a folder, expected one folder a post: move it up, or it is not read`;
			listing.refused.push({ file, reason });
		}
	}
}

/** "file" or "folder"; anything else is the reason for which it is not read. */
function kindOf(entry: Dirent | Stats, file: string, root: string): string {
	if (entry.isFile()) return "file";
	if (entry.isDirectory()) return "folder";
	if (!entry.isSymbolicLink()) return "Unexpected special file, expected a text file";
	try {
		if (!isInside(realpathSync(file), root)) {
			return "Unexpected link to a place outside the blog folder, expected the file itself: copy it here";
		}
		const target = statSync(file);
		return target.isDirectory()
			? "folder"
			: target.isFile()
				? "file"
				: "Unexpected special file, expected a text file";
	} catch {
		return "Unexpected link to nothing, expected a file: delete the link";
	}
}

/** Whether a path (links resolved) is in a folder (links resolved). */
export function isInside(file: string, folder: string): boolean {
	const relative = path.relative(folder, file);
	return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
}

/** What is in a folder but furniture, sorted, so that every machine reads alike. */
function readFolder(folder: string, listing: Listing): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter(({ name }) => !isFurniture(name))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// Gone since it was listed, it has nothing in it.
		if (code === "ENOENT") return [];
		const reason = `Unexpected ${code} on opening the folder, expected to read it: look at its permissions`;
		listing.refused.push({ file: folder, reason });
		return [];
	}
}
