import { edition } from "#app/edition.ts";
import { forReaders } from "#lib/posts.ts";
import { sitemap } from "#lib/site/sitemap.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	const xml = sitemap(forReaders(edition().blog));
	return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
