import { edition } from "#app/edition.ts";
import { forReaders } from "#lib/posts.ts";
import { atomFeed } from "#lib/site/feed.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
	const feed = await atomFeed(forReaders(edition().blog));
	return new Response(feed, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
