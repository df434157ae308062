import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { entriesIn } from "#lib/files/walk.ts";

/** A list, in each site, of the files that its build wrote: by it the next build knows the folder for its own. */
export const inventoryFile = ".galley";

/** What systems leave in folders that are looked at. */
const litter = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Strangers to name before the rest are only counted. */
const most = 5;

/** The list of a site's files. */
export const toInventory = (files: readonly string[]): string => files.map((file) => `${file}\n`).join("");

/** The files of the site in a folder, with `/`; none where there is no site. */
export function readInventory(out: string): string[] {
	const list = path.join(out, inventoryFile);
	return existsSync(list)
		? readFileSync(list, "utf8")
				.split("\n")
				.filter((file) => file !== "")
		: [];
}

/**
 * A build takes away what is in the folder that it writes to, so that has to be what a build wrote.
 *
 * @param out absolute path of the folder
 * @throws when there is anything else, or the folder cannot be replaced
 */
export function refuseForeign(out: string): void {
	const stats = lstatSync(out, { throwIfNoEntry: false });
	if (!stats) return;
	if (stats.isSymbolicLink())
		throw new Error(`OUT_DIR (${out}) is a link to nothing: delete it, or name a folder`);
	if (!stats.isDirectory()) throw new Error(`OUT_DIR (${out}) is a file: name a folder`);
	if (stats.dev !== lstatSync(path.dirname(out)).dev) {
		throw new Error(
			`OUT_DIR (${out}) is a disk of its own, which no folder can replace: name a folder in it, ${out}/site`,
		);
	}
	const strangers = strangersIn(out);
	if (strangers.length === 0) return;
	const rest = strangers.length - most;
	const named = [...strangers.slice(0, most), ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
	throw new Error(
		`The folder ${out} holds files that no build made, and a build would take them away: ${named}. Move them somewhere else, or name another folder in OUT_DIR`,
	);
}

/**
 * The same at a glance, before the work: when nothing strange stands at the top of the folder, what is deeper in it is not
 * looked at yet.
 *
 * @throws as `refuseForeign` does
 */
export function glanceAt(out: string): void {
	if (!lstatSync(out, { throwIfNoEntry: false })?.isDirectory() || !seemsOurs(out)) refuseForeign(out);
}

function seemsOurs(out: string): boolean {
	const ours = new Set([inventoryFile, ...readInventory(out).map((file) => file.replace(/\/.*$/s, ""))]);
	return readdirSync(out).every((name) => ours.has(name));
}

/** What is in the folder and not in its list; a folder of nothing else once, by its name. */
function strangersIn(out: string): string[] {
	const known = new Set(readInventory(out));
	const ours = new Set([...known].map(topOf));
	const found = entriesIn(out)
		.filter(({ file, kind }) => kind !== "folder" && file !== inventoryFile && !known.has(file))
		.flatMap(({ file }) => (litter.test(file) ? [] : [file]));
	return [...new Set(found.map((file) => (ours.has(topOf(file)) ? file : topOf(file))))].sort();
}

/** `photos/beach.jpg` → `photos/`. */
const topOf = (file: string): string => file.replace(/\/.*$/s, "/");
