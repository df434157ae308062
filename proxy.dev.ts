import { type NextRequest, NextResponse } from "next/server";
import { blogFolder, requireFolder } from "#lib/blog.ts";
import { isOwnHost } from "#lib/guard.dev.ts";

/** Nothing of the dev server, drafts least of all, is for a page that reached it by another name. */
export function proxy({ headers, nextUrl }: NextRequest): NextResponse {
	if (!isOwnHost(headers.get("host"))) {
		return say(421, "This is the author's own preview. Open it at the address that npm run dev printed.");
	}
	const missing = whyNoBlog();
	if (!missing || /^\/(?:_next|desk\/changes)\//.test(nextUrl.pathname)) return NextResponse.next();
	const answer = say(503, `${missing}. This page looks again every two seconds.`);
	answer.headers.set("Refresh", "2");
	return answer;
}

const say = (status: number, said: string): NextResponse =>
	new NextResponse(`${said}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });

/** What was said last in the terminal: a page that looks again need not say it again. */
let last: string | undefined;

/** That the blog folder was moved away, in a sentence; undefined while it is there. */
function whyNoBlog(): string | undefined {
	let reason: string | undefined;
	try {
		requireFolder(blogFolder());
	} catch (error) {
		reason = (error as Error).message;
	}
	if (reason && reason !== last) console.error(reason);
	last = reason;
	return reason;
}
