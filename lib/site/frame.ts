import { dayInWords } from "#lib/content/calendar.ts";
import type { Edition } from "#lib/posts.ts";
import { toAccent } from "#lib/site/accent.ts";
import { cardAddress, feedAddress, homeAddress, homeUrl, searchAddress } from "#lib/site/address.ts";
import { type Card, cardName, siteCard } from "#lib/site/card.ts";
import type { DateLabel, Frame, Head } from "#lib/site/models.ts";
import { navigationOf } from "#lib/site/navigation.ts";

/** What a page says of the blog it is in: nothing of other pages. */
export type Masthead = Pick<Edition, "settings">;

const frames = new WeakMap<Edition, Map<string | undefined, Frame>>();

/** What stands around the page at `address`: the same object for all pages that navigation does not name. */
export function frameOf(edition: Edition, address: string): Frame {
	const known = frames.get(edition) ?? new Map<string | undefined, Frame>();
	frames.set(edition, known);
	const named = navigationOf(edition).find(({ href }) => href === address)?.href;
	const frame = known.get(named) ?? toFrame(edition, address);
	known.set(named, frame);
	return frame;
}

function toFrame(edition: Edition, address: string): Frame {
	const { settings } = edition;
	return {
		language: settings.language,
		siteTitle: settings.title,
		siteDescription: settings.description,
		author: settings.author,
		home: homeAddress,
		feed: feedAddress,
		search: searchAddress,
		navigation: navigationOf(edition).map((link) => ({ ...link, current: link.href === address })),
		accent: toAccent(settings.accent),
		words: settings.words,
	};
}

/** An address on the site → absolute URL. */
export function absolute({ settings }: Masthead, address: string): string {
	return homeUrl(settings.url) + address;
}

/** The head of a page that is no post. */
export function headOf(masthead: Masthead, address: string, title: string, description?: string): Head {
	const { settings } = masthead;
	return {
		title: address === homeAddress ? settings.title : `${title} · ${settings.title}`,
		name: title,
		...(description && { description }),
		canonical: absolute(masthead, address),
		type: "website",
		index: true,
		card: cardUrl(masthead, siteCard(settings)),
		feeds: [{ title: settings.title, href: feedAddress, type: "application/atom+xml" }],
	};
}

/** Absolute URL of a card, as link previews want it. */
export const cardUrl = (masthead: Masthead, card: Card): string =>
	absolute(masthead, cardAddress(cardName(card)));

/** A calendar day in the blog's language. */
export function dateLabel(iso: string, language: string): DateLabel {
	return { iso, long: dayInWords(iso, language, "long"), short: dayInWords(iso, language, "short") };
}
