import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { faceNames } from "#lib/content/schema.ts";
import { type Card, cardName, cardsOf, postCard, siteCard } from "#lib/site/card.ts";
import { drawCard } from "#lib/site/card-picture.ts";
import { editionOf, published } from "./edition.ts";

const card: Card = {
	title: "Bread, twice",
	deck: "From a recipe, and from spite.",
	blog: "Small Hours",
	accent: "#9c3d2e",
	face: "newsreader",
};

/** Colours of a picture, as `#rrggbb`. */
async function coloursOf(png: Buffer): Promise<Set<string>> {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const colours = new Set<string>();
	for (let at = 0; at < data.length; at += info.channels)
		colours.add(`#${data.subarray(at, at + 3).toString("hex")}`);
	return colours;
}

describe("a card", () => {
	it("is a PNG of 1200 by 630 pixels, with paper, ink and the accent in it", async () => {
		const png = await drawCard(card);
		const { format, width, height } = await sharp(png).metadata();
		expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
		const colours = await coloursOf(png);
		for (const colour of ["#fbf7f0", "#2b2420", "#9c3d2e"]) expect(colours).toContain(colour);
	});

	it.each([
		["one letter", { title: "A", deck: "B" }],
		["a title of many lines", { title: "and what I said ".repeat(40) }],
		["a word that fits no line", { title: "Donaudampfschifffahrt".repeat(9) }],
		["a long deck", { deck: "On the children at the border. ".repeat(30) }],
		["markup", { title: "<b>&amp;</b> & <span", deck: "</span>" }],
		["Cyrillic, Chinese and Devanagari", { title: "Хліб двічі", deck: "面包 रोटी" }],
		["right to left", { title: "שלום עולם", deck: "مرحبا بالعالم" }],
		["pictographs", { title: "Bread 🍞👩‍👧 twice", deck: "🍞" }],
		["nothing but pictographs", { title: "🍞🍞", deck: "🍞", blog: "🍞" }],
		["no deck", { deck: "" }],
		["nothing that is seen", { title: "\u200b", deck: "\u2060\u00ad", blog: "\u3164" }],
		["half a character", { title: "a\ud83cb" }],
	])("can be drawn with %s", async (_what, changes) => {
		const { width, height } = await sharp(await drawCard({ ...card, ...changes })).metadata();
		expect([width, height]).toEqual([1200, 630]);
	});

	it.each(faceNames)("leaves its margin free, however much is on it, in %s", async (face) => {
		const png = await drawCard({
			...card,
			face,
			title: "and what I said ".repeat(40),
			deck: "Words. ".repeat(60),
		});
		const free = [
			{ left: 0, top: 0, width: 80, height: 630 },
			{ left: 1125, top: 0, width: 75, height: 630 },
			{ left: 0, top: 0, width: 1200, height: 60 },
			{ left: 0, top: 470, width: 1200, height: 30 },
			{ left: 0, top: 590, width: 1200, height: 40 },
		];
		for (const region of free)
			expect(await coloursOf(await sharp(png).extract(region).png().toBuffer())).toEqual(
				new Set(["#fbf7f0"]),
			);
	});

	it("looks another way in each face", async () => {
		const pictures = await Promise.all(faceNames.map((face) => drawCard({ ...card, face })));
		expect(new Set(pictures.map((png) => png.toString("latin1"))).size).toBe(faceNames.length);
	});

	it("is the same to the byte when it is drawn again", async () => {
		expect(await drawCard(card)).toEqual(await drawCard(card));
	});
});

describe("a card's name", () => {
	it("changes with everything that is on it", () => {
		const changes: Partial<Card>[] = [
			{ title: "x" },
			{ deck: "x" },
			{ blog: "x" },
			{ accent: "#000000" },
			{ face: "literata" },
			{},
		];
		expect(new Set(changes.map((change) => cardName({ ...card, ...change }))).size).toBe(changes.length);
	});
});

describe("the cards of a blog", () => {
	it("are one for each published post, and one for all other pages", () => {
		const edition = editionOf({
			"bread.md": published({}),
			"lamps.md": published({ title: "Lamps" }),
			"draft.md": published({ title: "zqdraft", published: false }),
			"later.md": published({ title: "zqlater", date: "2027-01-01" }),
		});
		const cards = [...cardsOf(edition).values()];
		expect(cards.map(({ title }) => title).sort()).toEqual(["Bread", "Lamps", "Small & <Hours>"]);
	});

	it("are set in the accent as pages show it", () => {
		const edition = editionOf({ "bread.md": published({}) }, { accent: "#ff8800" });
		const [post] = edition.posts;
		expect(siteCard(edition.settings).accent).not.toBe("#ff8800");
		expect(post && postCard(edition.settings, post).accent).toBe(siteCard(edition.settings).accent);
	});
});
