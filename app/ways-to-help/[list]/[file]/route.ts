import { publicEdition } from "#app/edition.ts";
import { helpFile } from "#lib/site/help-files/index.ts";

export const dynamic = "force-dynamic";

export async function GET(
	_request: Request,
	{ params }: RouteContext<"/ways-to-help/[list]/[file]">,
): Promise<Response> {
	const { list, file } = await params;
	const found = helpFile(publicEdition(), decodeURIComponent(list), file);
	if (!found) return new Response("No such file", { status: 404 });
	return new Response(found.text, { headers: { "Content-Type": `${found.type}; charset=utf-8` } });
}
