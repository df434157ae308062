import type { Trail } from "#lib/links/follow.ts";
import type { Finding } from "#lib/links/observation.ts";

const lastingRedirects: ReadonlySet<number> = new Set([301, 308]);
const goneAnswers: ReadonlySet<number> = new Set([404, 410]);

/** What a trail says of the link that it began with. */
export function sightOf(start: URL, { hops, end }: Trail): Finding {
	if (!("status" in end))
		return end.kind === "name" ? { saw: "gone", why: end.why } : { saw: "unclear", why: end.why };
	const { status } = end;
	if (goneAnswers.has(status)) return { saw: "gone", status };
	if (status < 200 || status > 299) return { saw: "unclear", status };
	const last = hops.at(-1)?.to;
	if (last && isFront(last) && !isFront(start)) return { saw: "home", status, to: last.href };
	const moved = movedTo(hops);
	return moved ? { saw: "moved", status, to: moved.href } : { saw: "fine", status };
}

/** Where the redirects lead that are for good: whatever comes after one that is not may be elsewhere tomorrow. */
function movedTo(hops: Trail["hops"]): URL | undefined {
	const end = hops.findIndex(({ status }) => !lastingRedirects.has(status));
	return (end === -1 ? hops : hops.slice(0, end)).at(-1)?.to;
}

/** Whether an address is that of a whole site. */
const isFront = ({ pathname, search }: URL): boolean =>
	search === "" && /^\/+(?:index\.(?:html?|php))?$/i.test(pathname);
