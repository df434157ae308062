import { publicEdition } from "#app/edition.ts";
import { robots } from "#lib/site/sitemap.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	return new Response(robots(publicEdition()), {
		headers: { "Content-Type": "text/plain; charset=utf-8" },
	});
}
