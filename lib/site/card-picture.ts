import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { FaceName } from "#lib/content/schema.ts";
import { noteUse } from "#lib/files/unused.ts";
import { type Card, cardName } from "#lib/site/card.ts";
import { isWhole, type Mask, openCanvas } from "#lib/site/card-png.ts";
import { lengthOf, linesFor, type Style, setBalanced, setText } from "#lib/site/card-text.ts";
import { ink, line, paper, soft } from "#lib/site/colours.ts";

/** Pixels. Every service shows this size, some of them only its middle. */
const cardSize = { width: 1200, height: 630 } as const;

const margin = 88;
const measure = cardSize.width - 2 * margin;
/** between title and deck */
const gap = 44;
const rule = { top: 502, gap: 34, accent: 72 };

/** What fits between the upper margin and the rule. */
const top = 76;
const room = rule.top - 36 - top;

const titleSizes = [112, 100, 90, 80, 72, 64, 56, 48];
const title = (size: number): Style => ({ role: "title", size, leading: 1.06, tracking: -0.018 });
const deck: Style = { role: "deck", size: 38, leading: 1.3 };
const blog: Style = { role: "deck", size: 36, leading: 1 };

/** Letters of a title and of a deck, so that both fit at their smallest in the widest face. */
const most = { title: 150, deck: 160, blog: 50 };

/** The bytes of a card, drawn at most once: kept in the folder that `PICTURE_CACHE` names. */
export async function cardBytes(card: Card): Promise<Buffer> {
	const folder = path.resolve(
		/* turbopackIgnore: true */ process.cwd(),
		process.env.PICTURE_CACHE || ".cache/pictures",
		"cards",
	);
	const file = path.join(folder, cardName(card));
	const kept = existsSync(file) ? readFileSync(file) : undefined;
	if (kept && isWhole(kept)) {
		noteUse(file);
		return kept;
	}
	const bytes = await drawCard(card);
	mkdirSync(folder, { recursive: true });
	writeFileAtomic(file, bytes, { fsync: false });
	return bytes;
}

/** A card as a PNG: title and deck on paper, a thin rule under them, the blog's name at its foot. */
export async function drawCard(card: Card): Promise<Buffer> {
	const blogText = shorten(card.blog, most.blog);
	const titleText = shorten(card.title, most.title) || blogText;
	const deckText = shorten(card.deck, most.deck);
	const { face } = card;
	const [titleLine, deckLine] = await Promise.all([
		lengthOf(titleText, face, title(100)),
		lengthOf(deckText, face, deck),
	]);
	const size = sizeFor(titleLine, deckLine);
	const [above, below, foot] = await Promise.all([
		setBalanced(titleText, face, title(size), (titleLine * size) / 100, measure),
		setBalanced(deckText, face, deck, deckLine, measure),
		setFoot(blogText, face),
	]);

	const canvas = openCanvas(cardSize.width, cardSize.height, paper.light, [ink, soft, line, card.accent]);
	const leftOf = (width: number) => (isRightToLeft(titleText) ? cardSize.width - margin - width : margin);
	const start = top + Math.max(0, Math.round((room - above.height - gap - below.height) * 0.4));
	canvas.print(above, leftOf(above.width), start, 0);
	canvas.print(below, leftOf(below.width), start + above.height + gap, 1);
	canvas.fill(margin, rule.top, measure, 2, 2);
	canvas.fill(leftOf(rule.accent), rule.top, rule.accent, 3, 3);
	canvas.print(foot, leftOf(foot.width), rule.top + rule.gap, 0);
	return canvas.toPng();
}

/** The same on every card of a blog. */
const feet = new Map<string, Promise<Mask>>();

function setFoot(text: string, face: FaceName): Promise<Mask> {
	const key = `${face} ${text}`;
	const foot = feet.get(key) ?? setText(text, face, blog, measure);
	feet.set(key, foot);
	return foot;
}

/** As large as leaves room for the deck. */
function sizeFor(titleLine: number, deckLine: number): number {
	const below = gap + linesFor(deckLine, measure) * deck.size * deck.leading;
	const fits = (size: number) => {
		const { leading } = title(size);
		const lines = linesFor((titleLine * size) / 100, measure);
		return lines <= 4 && lines * size * leading + below <= room;
	};
	return titleSizes.find(fits) ?? Math.min(...titleSizes);
}

/** The beginning of a text, in whole words; without pictographs, for which no text face has an outline. */
function shorten(text: string, most: number): string {
	const plain = text
		.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\u20e3\ufe0f]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
	const letters = [...plain];
	if (letters.length <= most) return plain;
	const start = letters.slice(0, most - 1).join("");
	return `${start.replace(/\s+\S{0,20}$/, "").replace(/[\s.,;:–—-]+$/, "")}…`;
}

/** By the first letter that says so (Unicode Bidirectional Algorithm, rule P2). */
const isRightToLeft = (text: string): boolean =>
	/^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
