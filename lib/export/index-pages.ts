import { readFileSync } from "node:fs";

/** A page to be found, in the new site. */
export interface IndexedPage {
	readonly address: string;
	/** absolute path */
	readonly file: string;
}

/** A file of an index. */
export interface IndexFile {
	/** in the folder of the index, with `/` */
	readonly name: string;
	readonly content: Uint8Array;
}

/** Pagefind also offers looks of its own; our search page has its own. */
const index = /^(?:pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|(?:index|fragment|filter)\/.+)$/;
const program = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.[\w-]+\.pagefind)$/;

/**
 * What a post has around its prose, and the marks of its notes: an extract that begins with them says nothing. Pagefind
 * finds a title all the same, and weighs it more.
 */
const excludeSelectors = [
	".opening",
	".folded",
	".tags",
	".sr-only",
	"a.anchor",
	"[data-footnote-ref]",
	"[data-footnote-backref]",
];

/**
 * Makes a search index of pages as readers get them, by Pagefind: a program of its own, which is ended again.
 *
 * @param withProgram whether Pagefind's own files for the search page belong to it
 * @throws when Pagefind cannot read a page
 */
export async function indexPages(pages: readonly IndexedPage[], withProgram: boolean): Promise<IndexFile[]> {
	const { close } = await import("pagefind");
	try {
		return await inTime(makeIndex(pages, withProgram));
	} finally {
		await close();
	}
}

/** Pagefind says nothing when it stops, or is stopped: a build would end as if all were well. A part takes a third of a second. Milliseconds. */
const patience = 60_000;

async function inTime<T>(work: Promise<T>): Promise<T> {
	let clock: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		const said =
			"The search index could not be made: Pagefind, the program that makes it, does not answer. Nothing was changed; build again";
		clock = setTimeout(() => reject(new Error(said)), patience);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(clock);
	}
}

async function makeIndex(pages: readonly IndexedPage[], withProgram: boolean): Promise<IndexFile[]> {
	const { createIndex } = await import("pagefind");
	const { index: made, errors } = await createIndex({ writePlayground: false, excludeSelectors });
	if (!made) throw new Error(`The search index could not be made: ${errors.join("; ")}`);
	await Promise.all(
		pages.map(({ address, file }) =>
			made.addHTMLFile({ url: address, content: textOf(readFileSync(file, "utf8")) }),
		),
	);
	const { files } = await made.getFiles();
	return files.flatMap(({ path, content }) => {
		const name = path.replaceAll("\\", "/");
		return index.test(name) || (withProgram && program.test(name)) ? [{ name, content }] : [];
	});
}

/** What Pagefind looks at in a page: the text with its language. All the rest it would take apart and leave out. */
function textOf(page: string): string {
	const [html = ""] = /<html[^>]*>/.exec(page) ?? [];
	const start = page.search(/<article [^>]*data-pagefind-body/);
	const end = page.lastIndexOf("</article>");
	return start === -1 || end < start
		? page
		: `<!DOCTYPE html>${html}<body>${page.slice(start, end)}</article></body></html>`;
}
