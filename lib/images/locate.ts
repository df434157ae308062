import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { didYouMean } from "#lib/content/near.ts";
import { isInside } from "#lib/files/list.ts";

/** A picture's file, or why there is none, as a message. */
export type Located = { readonly file: string; readonly stats: Stats } | { readonly reason: string };

/**
 * Finds the file of a picture.
 *
 * @param src as the post writes it: `car.jpg`
 * @param postFile absolute path of the post
 * @param root the blog folder, links resolved: nothing outside it is read
 */
export function locate(src: string, postFile: string, root: string): Located {
	const written = path.resolve(/* turbopackIgnore: true */ path.dirname(postFile), decode(src));
	const file = statOf(written) ? written : spelledOtherwise(written);
	const stats = file === undefined ? undefined : statOf(file);
	if (!file || !stats?.isFile()) {
		return { reason: `Unexpected picture \`${src}\`, expected ${nearest(written, postFile, root)}` };
	}
	const real = realpathSync(/* turbopackIgnore: true */ file);
	if (!isInside(real, root)) {
		return { reason: `Unexpected picture \`${src}\` outside the blog folder, expected one beside the post` };
	}
	return { file: real, stats };
}

function statOf(file: string): Stats | undefined {
	try {
		return statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
	} catch {
		// A name that no file can have, or a folder that may not be entered.
		return undefined;
	}
}

/** Some systems write é as one character, some as two: the same name to a reader. */
function spelledOtherwise(file: string): string | undefined {
	const wanted = path.basename(file).normalize("NFC");
	const name = namesIn(path.dirname(file)).find((each) => each.normalize("NFC") === wanted);
	return name === undefined ? undefined : path.join(path.dirname(file), name);
}

const picture = /\.(?:jpe?g|png|webp|avif|gif|heic|svg|tiff?)$/i;

/** What to write instead: a picture of that folder whose name is near. */
function nearest(written: string, postFile: string, root: string): string {
	const folder = path.dirname(written);
	const names = folder === root || isInside(folder, root) ? namesIn(folder) : [];
	const pictures = new Map(
		names.filter((name) => picture.test(name)).map((name) => [name.toLowerCase(), name]),
	);
	const meant = pictures.get(didYouMean(path.basename(written), [...pictures.keys()]) ?? "");
	if (!meant) return "the name of a file beside the post";
	const relative = path.relative(path.dirname(postFile), path.join(folder, meant));
	return `\`${relative.split(path.sep).join("/")}\``;
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(/* turbopackIgnore: true */ folder).sort();
	} catch {
		return [];
	}
}

function decode(src: string): string {
	const plain = src.replace(/[?#].*$/s, "");
	try {
		return decodeURIComponent(plain);
	} catch {
		return plain;
	}
}
