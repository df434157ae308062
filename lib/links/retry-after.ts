import type { Answer } from "#lib/links/client.ts";

/**
 * How long a server asks to be left alone, in milliseconds: `Retry-After` is seconds or a date.
 *
 * @param now milliseconds since 1970
 * @returns undefined when it does not say
 */
export function retryAfter({ status, retryAfter: said }: Answer, now = Date.now()): number | undefined {
	if ((status !== 429 && status !== 503) || said === undefined) return undefined;
	if (/^\d+$/.test(said)) return Number(said) * 1000;
	const date = Date.parse(said);
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
