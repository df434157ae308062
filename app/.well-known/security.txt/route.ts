import { publicEdition } from "#app/edition.ts";
import { securityText } from "#lib/site/security.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
	const text = securityText(publicEdition());
	return text === undefined
		? new Response("No contact", { status: 404 })
		: new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
