import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What `npm run dev` tells its server: where it may be asked, and the word that only its own pages know. */
const hosts = (): string[] => (process.env.GALLEY_HOSTS ?? "").split(",").filter((host) => host !== "");
export const deskToken = (): string => process.env.GALLEY_TOKEN ?? "";

/**
 * Whether a request names this server by an address of its own. A page elsewhere can make a browser look up its own name
 * as 127.0.0.1 (DNS rebinding), and then read drafts: but not change this header.
 */
export const isOwnHost = (host: string | null | undefined): boolean => !!host && hosts().includes(host);

/** Whether no page of another site asks. To follow a link from there is a person's doing, and tells that page nothing. */
export function isOwnPage(headers: IncomingHttpHeaders): boolean {
	const { host, origin = `http://${host}` } = headers;
	const isElsewhere = /^(?:cross|same)-site$/.test(String(headers["sec-fetch-site"]));
	return origin === `http://${host}` && (!isElsewhere || headers["sec-fetch-mode"] === "navigate");
}

/**
 * Why a request to write is refused; undefined for one from the desk itself. It must name this server, come from one of
 * its pages, and know the word of this start.
 */
export function refusal({ headers }: Request): string | undefined {
	const host = headers.get("host");
	if (!isOwnHost(host)) return `Unexpected host ${host}, expected the address that npm run dev printed`;
	if (headers.get("origin") !== `http://${host}`)
		return "Unexpected origin, expected a page of this dev server";
	if (!isToken(headers.get("x-galley-token"))) {
		return "This page is from an earlier start of npm run dev: load it again, then try once more";
	}
	return undefined;
}

function isToken(given: string | null): boolean {
	const [known, said] = [deskToken(), given ?? ""].map((text) => Buffer.from(text));
	return known !== undefined && said !== undefined && known.length > 0 && known.length === said.length
		? timingSafeEqual(known, said)
		: false;
}
