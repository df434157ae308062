import { publicEdition } from "#app/edition.ts";
import { allListsFile } from "#lib/site/help-files/index.ts";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> =>
	new Response(await allListsFile(publicEdition()), {
		headers: { "Content-Type": "application/json; charset=utf-8" },
	});
