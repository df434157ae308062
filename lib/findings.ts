import type { Blog } from "#lib/blog.ts";
import { type BodyFacts, factsOf, introductionSource } from "#lib/bodies.ts";
import { anchor } from "#lib/checks/anchor.ts";
import { withoutIgnored } from "#lib/checks/galley-ignore.ts";
import { type Checked, checkedAhead, emptySelection, helpList } from "#lib/checks/help-list.ts";
import { internalLink } from "#lib/checks/internal-link.ts";
import { ownLink } from "#lib/checks/own-link.ts";
import { picturePlace } from "#lib/checks/picture-place.ts";
import { type PrivateWord, privateWord, toPrivateWords } from "#lib/checks/private-word.ts";
import { type ShownList, sameAcross } from "#lib/checks/same-across.ts";
import { textsUnder } from "#lib/content/head.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { ownPath, resolveLink } from "#lib/content/internal-link.ts";
import type { Post } from "#lib/content/post.ts";
import type { Finding } from "#lib/content/report.ts";
import { headOf } from "#lib/content/settings.ts";
import { entryOf } from "#lib/files/current-index.ts";
import { hashOf } from "#lib/files/hash.ts";
import type { HelpReference } from "#lib/markdown/blocks/shared-list.ts";
import type { LinkReference } from "#lib/markdown/enrich/references.ts";
import { type Edition, forAuthor } from "#lib/posts.ts";
import { homeUrl, postAddress } from "#lib/site/address.ts";
import { addressesOf, inBlog } from "#lib/site/addresses.ts";
import { ofKinds } from "#lib/site/help-links.ts";
import { spellingOf } from "#lib/spelling.ts";

/**
 * What there is to mend in the text of a post, page or list, and in what it refers to.
 *
 * @param spelling whether to look at that too: the first time a dictionary is read
 */
export async function findingsOf(blog: Blog, value: Post | HelpList, spelling: boolean): Promise<Finding[]> {
	const isPost = "slug" in value;
	const body = await factsOf(isPost ? value : introductionSource(value));
	const edition = forAuthor(blog);
	const from = { file: inBlog(blog, value.file), address: isPost ? postAddress(value.slug) : "/" };
	const home = homeUrl(blog.settings.value.url);
	const away = [...body.outbound, ...(isPost ? copiesIn(body) : listLinks(value))];
	const own = away.filter(({ url }) => ownPath(url, home) !== undefined);
	const findings = [
		// A list of ways to help is there to be called and written to.
		...(isPost ? body.findings : body.findings.filter(({ rule }) => rule !== "contact-details")),
		...(body.links.length > 0 ? internalLink(body.links, from, addressesOf(edition)) : []),
		...(own.length > 0 ? ownLink(own, home, addressesOf(edition)) : []),
		...anchor(body.fragments, () => body.ids),
		...(await anchorsElsewhere(blog, body, from)),
		...(isPost ? helpList(body.lists, listsOf(edition)) : [...body.lists, ...body.ownLists].map(inList)),
		...(isPost ? emptySelection(body.lists, (name) => kindsIn(edition, name)) : []),
		...(isPost ? sameAcross(shownLists(edition, body)) : []),
		...checkedAhead(checkedIn(value, body), blog.today),
		...(await picturesOf(body.pictures, value.file, blog)),
		...(spelling ? await spellingOf(blog, value) : []),
		...privateWordsIn(blog, value),
	];
	return withoutIgnored(findings, body.ignores, blog.settings.value.checks);
}

/** Addresses of kept copies in the lists of a post. */
const copiesIn = ({ ownLists }: Pick<BodyFacts, "ownLists">): LinkReference[] =>
	ownLists.flatMap(({ links, place }) =>
		links.flatMap(({ archived }) => (archived ? [{ url: archived, ...(place && { place }) }] : [])),
	);

/** The links of a list, with their places. */
const listLinks = (list: HelpList): LinkReference[] =>
	["url", "archived"]
		.flatMap((key) => textsUnder(key, list))
		.map(({ text: url, ...place }) => ({ url, ...place }));

/** The days on which the author looked at links. */
const checkedIn = (value: Post | HelpList, { ownLists }: BodyFacts): Checked[] =>
	"slug" in value
		? ownLists.flatMap(({ links, place }) =>
				links.flatMap(({ checked }) => (checked ? [{ day: checked, ...(place && { place }) }] : [])),
			)
		: textsUnder("checked", value).map(({ text, ...place }) => ({ day: text, ...place }));

/** A list of ways to help has an introduction, and no other list in it. */
const inList = ({ place }: Pick<HelpReference, "place">): Finding => ({
	rule: "directive",
	reason: "Unexpected `::ways-to-help` in a list of ways to help, expected it in a post",
	place,
});

function kindsIn({ lists }: Edition, name: string): ReadonlySet<string> | undefined {
	const list = lists.find((each) => each.name === name);
	return list && new Set(list.links.map(({ kind }) => kind));
}

/** Both sorts of lists in a post, with the links that each shows. */
const shownLists = ({ lists }: Edition, body: BodyFacts): ShownList[] => [
	...body.lists.map(({ name, only, limit, place }) => {
		const links = ofKinds(lists.find((each) => each.name === name)?.links ?? [], only);
		return { name, links: links.slice(0, limit), ...(place && { place }) };
	}),
	...body.ownLists,
];

const listsOf = (edition: Edition): Map<string, "public" | "hidden"> =>
	new Map(edition.lists.map(({ name, status }) => [name, status === "published" ? "public" : "hidden"]));

/** Links to a part of another post or page. */
async function anchorsElsewhere(
	blog: Blog,
	body: BodyFacts,
	from: { readonly file: string; readonly address: string },
): Promise<Finding[]> {
	const links = body.links.filter(({ url }) => url.includes("#"));
	if (links.length === 0) return [];
	const ids = new Map<string, readonly string[]>();
	for (const { url } of links) {
		const address = resolveLink(url, from, addressesOf(forAuthor(blog)))?.href.replace(/[?#].*$/s, "");
		const target = [...blog.posts, ...blog.pages].find(({ value }) => postAddress(value.slug) === address);
		if (target) ids.set(url, (await factsOf(target.value)).ids);
	}
	return anchor(links, (url) => ids.get(url));
}

async function picturesOf(pictures: BodyFacts["pictures"], file: string, blog: Blog): Promise<Finding[]> {
	if (pictures.length === 0) return [];
	const { findPicture } = await import("#lib/pictures.ts");
	const found = await Promise.all(pictures.map(({ src }) => findPicture(src, file, blog.root)));
	return found.flatMap((result, index): Finding[] => {
		const { src = "", place } = pictures[index] ?? {};
		return "reason" in result
			? [{ rule: "picture", reason: result.reason, place }]
			: picturePlace(src, result.picture.located, place);
	});
}

/** The path in the blog folder, which an address is made of, and the address. */
const namesOf = (blog: Blog, value: Post | HelpList): string[] => [
	inBlog(blog, value.file),
	"slug" in value ? value.slug : value.name,
];

/** Kept until the file or the words change: thousands of files need not be read again. */
function privateWordsIn(blog: Blog, value: Post | HelpList): Finding[] {
	const { words, topic } = privateWordsOf(blog);
	if (words.length === 0) return [];
	const entry = entryOf(value)?.details;
	const kept = entry?.get(topic) as Finding[] | undefined;
	if (kept) return kept;
	const { body, head } = value;
	const found = privateWord({ body, names: namesOf(blog, value), ...(head && { head }) }, words);
	entry?.set(topic, found);
	return found;
}

/** In the texts of `_site.yaml`, some of which stand on every page. */
export function privateWordsInSettings(blog: Blog): Finding[] {
	const head = headOf(blog.settings.value);
	return head ? privateWord({ body: "", head, names: [] }, privateWordsOf(blog).words) : [];
}

interface Secrets {
	readonly words: readonly PrivateWord[];
	/** what is found of them is kept under */
	readonly topic: string;
}

const compiled = new WeakMap<readonly string[], Secrets>();

function privateWordsOf({ privateWords: { value } }: Blog): Secrets {
	const secrets = compiled.get(value) ?? {
		words: toPrivateWords(value),
		topic: `private ${hashOf(value.join("\n"))}`,
	};
	compiled.set(value, secrets);
	return secrets;
}
