import { type BodySource, bodyOf, introductionSource } from "#lib/bodies.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { resolveLink } from "#lib/content/internal-link.ts";
import type { PictureReference } from "#lib/markdown/enrich/references.ts";
import type { SafeHtml } from "#lib/markdown/safe-html.ts";
import { escapeAttribute, type FilledPart, fillSlots } from "#lib/markdown/slots.ts";
import { findPicture, type Picture } from "#lib/pictures.ts";
import type { Edition } from "#lib/posts.ts";
import { pictureAddress } from "#lib/site/address.ts";
import { addressesOf, inBlog } from "#lib/site/addresses.ts";
import { remember } from "#lib/site/pictures.ts";

/** A body's text, where it stands. */
export interface Placed {
	readonly source: BodySource;
	/** address of the page it is on */
	readonly address: string;
}

/**
 * A body with its slots filled by the addresses and pictures of this edition, cut where a list of ways to help stands.
 *
 * @param base put before addresses, to make them absolute
 */
export async function filledParts(edition: Edition, placed: Placed, base = ""): Promise<FilledPart[]> {
	const body = await bodyOf(placed.source);
	const from = { file: inBlog(edition.blog, placed.source.file), address: placed.address };
	const pictures = await Promise.all(
		body.pictures.map(({ src }) => findPicture(src, placed.source.file, edition.blog.root)),
	);
	return fillSlots(body.html, {
		link: (url) => {
			const to = resolveLink(url, from, addressesOf(edition));
			// A link to a hidden post stops the build; where there is none, its name is still not told.
			if (to?.audience === "hidden" && edition.audience === "readers") return "#";
			return to ? base + to.href : url;
		},
		picture: (index) => {
			const found = pictures[index];
			const reference = body.pictures[index];
			if (!reference || !found || "reason" in found) return escapeAttribute(reference?.alt ?? "");
			remember(found.picture);
			return pictureElement(found.picture, reference, index === 0, base);
		},
	});
}

/** The introduction of a list, whose pictures and links are filled like a post's. */
export async function introductionOf(edition: Edition, list: HelpList): Promise<SafeHtml | undefined> {
	const parts = await filledParts(edition, { source: introductionSource(list), address: "/" });
	return parts.flatMap((part) => ("html" in part ? [part.html] : []))[0];
}

function pictureElement(
	picture: Picture,
	{ alt, title }: PictureReference,
	first: boolean,
	base: string,
): string {
	const attributes = [
		`src="${escapeAttribute(base + pictureAddress(picture.name))}"`,
		`width="${picture.width}"`,
		`height="${picture.height}"`,
		`alt="${escapeAttribute(alt)}"`,
		...(title ? [`title="${escapeAttribute(title)}"`] : []),
		...(first ? [] : ['loading="lazy"']),
		'decoding="async"',
	];
	return `<img ${attributes.join(" ")}>`;
}
