import { feedResponse } from "#app/feed.ts";
import { feedFormats } from "#lib/site/feed.ts";

export const dynamic = "force-dynamic";

export async function GET(
	_request: Request,
	{ params }: RouteContext<"/tags/[tag]/[feed]">,
): Promise<Response> {
	const { tag, feed } = await params;
	const format = feedFormats.find(({ file }) => file === feed);
	if (!format) return new Response("No such feed", { status: 404 });
	return feedResponse(format, decodeURIComponent(tag).normalize("NFC"));
}
