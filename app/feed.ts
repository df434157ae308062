import { publicEdition } from "#app/edition.ts";
import { type FeedFormat, feedText } from "#lib/site/feed.ts";

/** Answers with a feed of the blog or of one tag: what readers get, on the author's own machine too. */
export async function feedResponse(format: FeedFormat, tag?: string): Promise<Response> {
	const text = await feedText(publicEdition(), format, tag);
	if (text === undefined) return new Response("No such feed", { status: 404 });
	return new Response(text, { headers: { "Content-Type": `${format.type}; charset=utf-8` } });
}
