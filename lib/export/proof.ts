import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "#lib/blog.ts";
import { gistOf } from "#lib/bodies.ts";
import { dayInWords } from "#lib/content/calendar.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import { openApp } from "#lib/export/app.ts";
import { ensureIcons } from "#lib/export/icons.ts";
import { toPage } from "#lib/export/page.ts";
import { standAlone } from "#lib/export/proof-html.ts";
import { styleOf } from "#lib/export/style.ts";
import { pageFontCalled } from "#lib/fonts.ts";
import { forProof, type PublicEdition } from "#lib/posts.ts";
import { fontAddress, listAddress, pictureAddress, postAddress } from "#lib/site/address.ts";
import { addressesOf } from "#lib/site/addresses.ts";
import { pictureFileCalled } from "#lib/site/pictures.ts";

/** What to show, and from which blog. */
interface ProofOrder {
	/** absolute path of the engine */
	readonly root: string;
	readonly blog: Blog;
	readonly value: Post | HelpList;
}

/**
 * A post, page or list as one HTML file that needs no other: style, fonts and pictures stand in it. The app makes the
 * page, as it makes readers' pages, and is handed this one draft and no other.
 *
 * @throws when the page cannot be made
 */
export async function makeProof({ root, blog, value }: ProofOrder): Promise<string> {
	await ensureIcons(root);
	const edition = forProof(blog, new Set([value, ...(await listsIn(blog, value))]));
	const address = "slug" in value ? postAddress(value.slug) : listAddress(value.name);
	const { status, text } = await (await openApp(root, edition)).ask(address);
	if (status !== 200) throw new Error(`The page ${address} could not be made: the app answered ${status}`);
	const page = toPage(text, { kind: "page", base: "", style: await styleOf(root) });
	const style = await readFile(path.join(root, "app/styles/draft-band.dev.css"), "utf8");
	const { language } = edition.settings;
	const label = labelOf(value, language);
	return standAlone(page, {
		band: { label, text: `a proof of ${dayInWords(blog.today, language, "long")}`, style },
		mark: label,
		link: (asked) => linkTo(asked, edition),
		inline: (asked) => dataOf(asked, only(edition, address)),
	});
}

/** Where the blog lives, for what readers find there; the rest would be a dead end, and tell the name of a draft. */
function linkTo(address: string, edition: PublicEdition): string | undefined {
	const { url } = edition.settings;
	const page = decodeURI(address.replace(/[?#].*$/s, ""));
	const isOut = addressesOf(edition).pages.get(page) === "public";
	return url && isOut ? url.replace(/\/+$/, "") + address : undefined;
}

/** A list that the draft takes in is shown with it, though it be a draft itself. */
async function listsIn(blog: Blog, value: Post | HelpList): Promise<HelpList[]> {
	if (!("slug" in value)) return [];
	const names = new Set((await gistOf(value)).lists.map(({ name }) => name));
	return blog.lists.map((list) => list.value).filter(({ name }) => names.has(name));
}

function labelOf(value: Post | HelpList, language: string): string {
	if (value.status === "scheduled") return `Scheduled for ${dayInWords(value.date ?? "", language, "long")}`;
	return value.status === "published" ? "Published" : "Draft";
}

/** The edition less what is on other pages, whose pictures need not be looked for. */
const only = (edition: PublicEdition, address: string): PublicEdition => ({
	...edition,
	posts: edition.posts.filter(({ slug }) => postAddress(slug) === address),
	pages: edition.pages.filter(({ slug }) => postAddress(slug) === address),
});

/** A file that the page asks for, as an address that holds it. */
async function dataOf(address: string, edition: PublicEdition): Promise<string | undefined> {
	if (address.startsWith(pictureAddress(""))) {
		const picture = await pictureFileCalled(address.slice(pictureAddress("").length), edition);
		return picture && toData(picture.type, picture.bytes);
	}
	const font = pageFontCalled(address.slice(fontAddress("").length));
	return font && toData("font/woff2", await font.bytes());
}

const toData = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString("base64")}`;
