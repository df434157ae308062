import { edition } from "#app/edition.ts";
import { pictureBytes } from "#lib/pictures.ts";
import { pictureCalled } from "#lib/site/pictures.ts";

export const dynamic = "force-dynamic";

export async function GET(
	_request: Request,
	{ params }: RouteContext<"/pictures/[name]">,
): Promise<Response> {
	const { name } = await params;
	const picture = await pictureCalled(name, edition());
	if (!picture) return new Response("No such picture", { status: 404 });
	return new Response(new Uint8Array(await pictureBytes(picture)), {
		headers: { "Content-Type": picture.type, "Cache-Control": "public, max-age=31536000, immutable" },
	});
}
