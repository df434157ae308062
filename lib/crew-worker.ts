import { type Body, type BodyText, renderSource } from "#lib/bodies.ts";

// What threads do: see lib/crew.ts.

export { makeFont } from "#lib/fonts.ts";

export async function renderAll(texts: readonly BodyText[]): Promise<Body[]> {
	const bodies: Body[] = [];
	for (const text of texts) bodies.push(await renderSource(text));
	return bodies;
}
