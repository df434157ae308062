import type { Staging } from "#lib/export/folder.ts";

/** Pagefind also offers looks and scripts of its own; our search page has its own. */
const wanted =
	/^(?:pagefind\.js|pagefind-entry\.json|pagefind-worker\.js|wasm\.[\w-]+\.pagefind|pagefind\.[\w-]+\.pf_meta|(?:index|fragment|filter)\/.+)$/;

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
 * Makes the index that the search page looks things up in, from the pages as readers get them: so nothing can be found
 * that is not public.
 *
 * @returns the files written, with `/`
 * @throws when Pagefind cannot read the site
 */
export async function writeSearchIndex(staging: Staging): Promise<string[]> {
	const pagefind = await import("pagefind");
	try {
		const { index, errors } = await pagefind.createIndex({ writePlayground: false, excludeSelectors });
		if (!index) throw new Error(`The search index could not be made: ${errors.join("; ")}`);
		await index.addDirectory({ path: staging.folder });
		const { files } = await index.getFiles();
		const written = files.filter(({ path }) => wanted.test(path.replaceAll("\\", "/")));
		return written.map(({ path, content }) => {
			const file = `pagefind/${path.replaceAll("\\", "/")}`;
			staging.write(file, Buffer.from(content));
			return file;
		});
	} finally {
		await pagefind.close();
	}
}
