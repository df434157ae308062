import type { HelpKind } from "#lib/content/help-link.ts";

const schemes: Record<string, HelpKind> = { "tel:": "call", "sms:": "text", "mailto:": "write" };

/** Hosts that are for one thing. */
const hosts: readonly (readonly [HelpKind, RegExp])[] = [
	[
		"donate",
		/(?:^|\.)(?:gofundme|donorbox|actblue|justgiving|crowdfunder|givebutter|givesendgo|paypal|betterplace)\./,
	],
	["sign", /(?:^|\.)(?:change\.org|avaaz\.|openpetition\.|38degrees\.|campact\.)/],
	["watch", /(?:^|\.)(?:youtube\.|youtu\.be$|vimeo\.)/],
	["listen", /(?:^|\.)(?:soundcloud\.|spotify\.|podcasts\.)/],
	["attend", /(?:^|\.)(?:eventbrite\.|meetup\.)/],
];

/** Words by which a sentence says what it asks; the first that it has. */
const words: readonly (readonly [HelpKind, RegExp])[] = [
	["sign", /\b(?:sign(?:ing)?|petition)\b/i],
	["volunteer", /\bvolunteer/i],
	["donate", /\b(?:donat\w+|giv(?:e|ing)|fund(?:s|raiser|raising)?|contribut\w+|chip in|money)\b/i],
	["watch", /\b(?:watch|video|film|documentary)\b/i],
	["listen", /\b(?:listen|hear|podcast|radio|recording)\b/i],
	["attend", /\b(?:come to|march|rally|vigil|attend)\b/i],
	["write", /\b(?:write to|letter|e-?mail)\b/i],
	["call", /\b(?:call|phone|ring|switchboard)\b/i],
	["share", /\b(?:share|tweet|retweet|repost|pass on)\b/i],
	["read", /\b(?:read|article|report|book|essay|explain\w*)\b/i],
];

/**
 * What a link most likely asks of the reader; to be looked over by whoever wrote it.
 *
 * @param said what stands before it, its own words, and what stands after it: the nearest to a verb comes first
 * @param otherwise when nothing tells
 */
export function guessKind(url: string, said: readonly string[], otherwise: HelpKind): HelpKind {
	const { protocol, hostname } = new URL(url);
	const bySchemeOrHost = schemes[protocol] ?? hosts.find(([, host]) => host.test(hostname))?.[0];
	if (bySchemeOrHost) return bySchemeOrHost;
	for (const text of said) {
		const found = words.find(([, word]) => word.test(text));
		if (found) return found[0];
	}
	return otherwise;
}
