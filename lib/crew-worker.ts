import { type Body, type BodyText, renderSource } from "#lib/bodies.ts";
import { type IndexedPage, indexPages } from "#lib/export/index-pages.ts";

// What threads do: see lib/crew.ts.

export { makeFont } from "#lib/fonts.ts";

/** As plain data: a thread is sent one thing. */
export const index = ({ pages, withProgram }: { pages: readonly IndexedPage[]; withProgram: boolean }) =>
	indexPages(pages, withProgram);

export async function renderAll(texts: readonly BodyText[]): Promise<Body[]> {
	const bodies: Body[] = [];
	for (const text of texts) bodies.push(await renderSource(text));
	return bodies;
}
