import { edition } from "#app/edition.ts";
import { forReaders } from "#lib/posts.ts";
import { allListsFile } from "#lib/site/help-files/index.ts";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> =>
	new Response(await allListsFile(forReaders(edition().blog)), {
		headers: { "Content-Type": "application/json; charset=utf-8" },
	});
