import { edition } from "#app/edition.ts";
import { forReaders } from "#lib/posts.ts";
import { robots } from "#lib/site/sitemap.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	return new Response(robots(forReaders(edition().blog)), {
		headers: { "Content-Type": "text/plain; charset=utf-8" },
	});
}
