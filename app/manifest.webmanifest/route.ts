import { publicEdition } from "#app/edition.ts";
import { manifest } from "#lib/site/manifest.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	return new Response(manifest(publicEdition()), {
		headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
	});
}
