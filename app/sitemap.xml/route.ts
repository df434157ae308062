import { publicEdition } from "#app/edition.ts";
import { sitemap } from "#lib/site/sitemap.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	const xml = sitemap(publicEdition());
	return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
