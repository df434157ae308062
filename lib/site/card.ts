import { hash } from "node:crypto";
import type { PublishedPost } from "#lib/content/post.ts";
import type { FaceName, Settings } from "#lib/content/schema.ts";
import { fontsOf } from "#lib/fonts.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { toAccent } from "#lib/site/accent.ts";

/** What a card says: the picture that stands for a page where a link to it is shared. */
export interface Card {
	readonly title: string;
	readonly deck: string;
	readonly blog: string;
	/** `#9c3d2e` */
	readonly accent: string;
	readonly face: FaceName;
}

/** Raise it when cards are drawn another way: it is part of their names. */
const recipe = "2";

/** A post's card. */
export const postCard = (settings: Settings, { title, description }: PublishedPost): Card => ({
	title,
	deck: description,
	blog: settings.title,
	accent: toAccent(settings.accent).light,
	face: settings.face,
});

/** The card of every page that is no post. */
export const siteCard = (settings: Settings): Card => ({
	title: settings.title,
	deck: settings.description,
	blog: settings.author,
	accent: toAccent(settings.accent).light,
	face: settings.face,
});

/** What was named before: page, plan and picture of a card each ask for its name. */
const names = new Map<string, string>();

/** A card's file name, made of what it says and in which fonts: another text is another file, and may be kept for ever. */
export function cardName({ title, deck, blog, accent, face }: Card): string {
	const fonts = fontsOf(face);
	const said = JSON.stringify([recipe, title, deck, blog, accent, fonts.title.name, fonts.deck.name]);
	const name = names.get(said) ?? `${hash("sha256", said, "hex").slice(0, 20)}.png`;
	names.set(said, name);
	return name;
}

const cards = new WeakMap<PublicEdition, ReadonlyMap<string, Card>>();

/** Every card that readers' pages name, by file name. */
export function cardsOf(edition: PublicEdition): ReadonlyMap<string, Card> {
	const known = cards.get(edition) ?? namedCards(edition);
	cards.set(edition, known);
	return known;
}

function namedCards({ settings, posts }: PublicEdition): Map<string, Card> {
	const all = [siteCard(settings), ...posts.map((post) => postCard(settings, post))];
	return new Map(all.map((card) => [cardName(card), card]));
}
