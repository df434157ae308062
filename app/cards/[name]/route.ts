import { edition } from "#app/edition.ts";
import { forReaders } from "#lib/posts.ts";
import { cardsOf } from "#lib/site/card.ts";
import { cardBytes } from "#lib/site/card-picture.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/cards/[name]">): Promise<Response> {
	const card = cardsOf(forReaders(edition().blog)).get((await params).name);
	if (!card) return new Response("No such card", { status: 404 });
	return new Response(new Uint8Array(await cardBytes(card)), {
		headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=31536000, immutable" },
	});
}
