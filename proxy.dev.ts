import { type NextRequest, NextResponse } from "next/server";
import { isOwnHost } from "#lib/guard.dev.ts";

/** Nothing of the dev server, drafts least of all, is for a page that reached it by another name. */
export function proxy({ headers }: NextRequest): NextResponse {
	if (isOwnHost(headers.get("host"))) return NextResponse.next();
	return new NextResponse(
		"This is the author's own preview. Open it at the address that npm run dev printed.\n",
		{
			status: 421,
			headers: { "Content-Type": "text/plain; charset=utf-8" },
		},
	);
}
