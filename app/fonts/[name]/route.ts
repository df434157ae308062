import { pageFontCalled } from "#lib/fonts.ts";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: RouteContext<"/fonts/[name]">): Promise<Response> {
	const font = pageFontCalled((await params).name);
	if (!font) return new Response("No such font", { status: 404 });
	return new Response(new Uint8Array(await font.bytes()), {
		headers: { "Content-Type": "font/woff2", "Cache-Control": "public, max-age=31536000, immutable" },
	});
}
