import { edition } from "#app/edition.ts";
import { pictureFileCalled } from "#lib/site/pictures.ts";

export const dynamic = "force-dynamic";

export async function GET(
	_request: Request,
	{ params }: RouteContext<"/pictures/[name]">,
): Promise<Response> {
	const { name } = await params;
	const found = await pictureFileCalled(name, edition());
	if (!found) return new Response("No such picture", { status: 404 });
	return new Response(new Uint8Array(found.bytes), {
		headers: { "Content-Type": found.type, "Cache-Control": "public, max-age=31536000, immutable" },
	});
}
