/**
 * What a browser may make ready before a reader asks for it (Speculation Rules): any page of the blog, once a link to it
 * is pointed at. Without script in its pages, that costs a reader some kilobytes and runs nothing. Feeds have a `type`.
 *
 * @param base what the host puts before addresses, or `""`
 * @returns JSON for the file that the `Speculation-Rules` header names
 */
export function speculationRules(base: string): string {
	const where = { and: [{ href_matches: `${base}/*` }, { not: { selector_matches: "[type]" } }] };
	return `${JSON.stringify({ prerender: [{ where, eagerness: "moderate" }] })}\n`;
}
