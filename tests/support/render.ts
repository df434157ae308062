import { bodyOf } from "#lib/bodies.ts";
import { fillSlots } from "#lib/markdown/slots.ts";

/** Markdown → the HTML of a body, its links as written, its pictures and lists as words. */
export async function rendered(body: string, language = "en"): Promise<string> {
	const source = { path: "posts/a.md", file: "/posts/a.md", slug: "a", titleInBody: false, language, body };
	const { html } = await bodyOf(source);
	const parts = fillSlots(html, {
		link: (url) => url,
		picture: (index) => `[picture ${index}]`,
		ratio: () => 1,
	});
	return parts.map((part) => ("html" in part ? part.html : `[list ${part.help}]`)).join("");
}
