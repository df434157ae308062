import { edition } from "#app/edition.ts";
import { forReaders } from "#lib/posts.ts";
import { manifest } from "#lib/site/manifest.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	return new Response(manifest(forReaders(edition().blog)), {
		headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
	});
}
