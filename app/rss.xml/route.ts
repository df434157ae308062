import { feedResponse } from "#app/feed.ts";
import { feedFormats } from "#lib/site/feed.ts";

export const dynamic = "force-dynamic";

export const GET = (): Promise<Response> => feedResponse(feedFormats[1]);
