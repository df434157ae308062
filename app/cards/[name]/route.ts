import { publicEdition } from "#app/edition.ts";
import { cardsOf } from "#lib/site/card.ts";
import { cardBytes } from "#lib/site/card-picture.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/cards/[name]">): Promise<Response> {
	const card = cardsOf(publicEdition()).get((await params).name);
	if (!card) return new Response("No such card", { status: 404 });
	return new Response(new Uint8Array(await cardBytes(card)), {
		headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=31536000, immutable" },
	});
}
