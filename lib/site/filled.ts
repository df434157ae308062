import { type BodySource, bodyOf, gistOf, introductionSource } from "#lib/bodies.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { resolveLink } from "#lib/content/internal-link.ts";
import type { PictureReference } from "#lib/markdown/enrich/references.ts";
import type { SafeHtml } from "#lib/markdown/safe-html.ts";
import { escapeText, type FilledPart, fillSlots, slot } from "#lib/markdown/slots.ts";
import { findPicture, type Picture } from "#lib/pictures.ts";
import type { Edition } from "#lib/posts.ts";
import { addressesOf, inBlog } from "#lib/site/addresses.ts";
import { pictureElement, plainPicture } from "#lib/site/picture-html.ts";
import { sizesOf } from "#lib/site/picture-sizes.ts";
import { remember } from "#lib/site/pictures.ts";

/** A body's text, where it stands. */
export interface Placed {
	readonly source: BodySource;
	/** address of the page it is on */
	readonly address: string;
	/** its first picture is not the first of the page */
	readonly below?: boolean;
}

/**
 * A body with its slots filled by the addresses and pictures of this edition, cut where a list of ways to help stands.
 *
 * @param base put before addresses, to make them absolute: for feeds, which also get pictures as plain elements
 */
export async function filledParts(edition: Edition, placed: Placed, base = ""): Promise<FilledPart[]> {
	if (edition.inDigests) return digestParts(edition, placed);
	const body = await bodyOf(placed.source);
	const from = { file: inBlog(edition.blog, placed.source.file), address: placed.address };
	const pictures = await picturesIn(edition, placed.source);
	return fillSlots(body.html, {
		link: (url) => {
			const to = resolveLink(url, from, addressesOf(edition));
			// A link to a hidden post stops the build; where there is none, its name is still not told.
			if (to?.audience === "hidden" && edition.audience === "readers") return "#";
			return to ? base + to.href : url;
		},
		picture: (index) => {
			const { reference, picture, sizes } = pictures[index] ?? {};
			if (!reference || !picture || !sizes) return escapeText(reference?.alt ?? "");
			if (base !== "") return plainPicture(picture, reference, base);
			remember(picture);
			return pictureElement(picture, reference, { sizes, first: index === 0 && !placed.below });
		},
		ratio: (index) => {
			const { width, height } = pictures[index]?.picture ?? square;
			return Math.round((width / height) * 1000) / 1000;
		},
	});
}

/** What those parts are made of, in few words: the digest stands for the body, and so for its references to pictures. */
async function digestParts(edition: Edition, { source, address }: Placed): Promise<FilledPart[]> {
	const { digest, links, pictures, lists, ownLists } = await gistOf(source);
	const from = { file: inBlog(edition.blog, source.file), address };
	const hrefs = links.map(({ url }) => resolveLink(url, from, addressesOf(edition)) ?? url);
	const hashes =
		pictures.length > 0 ? (await picturesIn(edition, source)).map(({ picture }) => picture?.hash) : [];
	const html = JSON.stringify([digest, hrefs, hashes]) as SafeHtml;
	return [
		{ html },
		...lists.map((_, index) => ({ help: `shared-${index}` })),
		...ownLists.map((_, index) => ({ help: `own-${index}` })),
	];
}

/** A picture that a text shows, where it does. */
interface ShownPicture {
	readonly reference: PictureReference;
	/** undefined when there is none: its words stand there */
	readonly picture: Picture | undefined;
	readonly sizes: string | undefined;
}

/** The place of a picture that is not there. */
const square = { width: 1, height: 1 };

async function picturesIn(edition: Edition, source: BodySource): Promise<ShownPicture[]> {
	const { pictures: references } = await gistOf(source);
	const pictures = await Promise.all(
		references.map(async ({ src }) => {
			const found = await findPicture(src, source.file, edition.blog.root);
			return "picture" in found ? found.picture : undefined;
		}),
	);
	const places = references.map(({ gallery }, index) => ({ ...(pictures[index] ?? square), gallery }));
	const sizes = sizesOf(places);
	return references.map((reference, index) => ({
		reference,
		picture: pictures[index],
		sizes: sizes[index],
	}));
}

/** The introduction of a list, whose pictures and links are filled like a post's. */
export async function introductionOf(edition: Edition, list: HelpList): Promise<SafeHtml | undefined> {
	const placed = { source: introductionSource(list), address: "/", below: true };
	const parts = await filledParts(edition, placed);
	return parts.flatMap((part) => ("html" in part ? [part.html] : []))[0];
}

/** Pixels: a smaller picture would be enlarged to be as wide as the text. */
const wideEnough = 580;

/** It is cut to this, and as wide as the text, whatever its own shape. */
const landscape = { width: 3, height: 2 };

/** The first picture of a post, to show it by where there is room; undefined when it has none that is large and still. */
export async function leadPicture(edition: Edition, source: BodySource): Promise<SafeHtml | undefined> {
	const [reference] = (await gistOf(source)).pictures;
	const found = reference && (await findPicture(reference.src, source.file, edition.blog.root));
	if (!found || "reason" in found) return undefined;
	const { picture } = found;
	if (picture.animated || picture.width < wideEnough) return undefined;
	remember(picture);
	const { alt, src } = reference;
	const [textWidth = ""] = sizesOf([landscape]);
	const [part] = fillSlots(slot("picture", "0"), {
		link: String,
		picture: () => pictureElement(picture, { alt, src }, { sizes: textWidth, first: true }),
		ratio: () => 1,
	});
	return part && "html" in part ? part.html : undefined;
}
