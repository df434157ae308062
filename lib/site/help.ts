import { type BodySource, factsOf } from "#lib/bodies.ts";
import type { HelpLink } from "#lib/content/help-link.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { OwnList } from "#lib/markdown/blocks/own-list.ts";
import type { HelpReference } from "#lib/markdown/blocks/shared-list.ts";
import { setLine } from "#lib/markdown/typography.ts";
import type { Edition } from "#lib/posts.ts";
import { helpAddress, listAddress, postAddress } from "#lib/site/address.ts";
import { hiddenState, toLink } from "#lib/site/entries.ts";
import { introductionOf } from "#lib/site/filled.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import { allListsAddress, savedFiles } from "#lib/site/help-files/list.ts";
import { ageOf, isOver, ofKinds, type Showing, toGroups } from "#lib/site/help-links.ts";
import { judged } from "#lib/site/judged.ts";
import type { Head, HelpIndexModel, HelpListModel, HelpPageModel } from "#lib/site/models.ts";
import { ownListsOf } from "#lib/site/own-lists.ts";
import { proofOf } from "#lib/site/proof.ts";
import { listData } from "#lib/site/structured-data.ts";

/** What of a list a post wants. */
type Wanted = Omit<HelpReference, "name" | "place">;

/** A list, grouped by what the reader does. */
async function toListModel(
	edition: Edition,
	list: HelpList,
	{ only, limit, heading }: Wanted = {},
): Promise<HelpListModel> {
	const introduction = await introductionOf(edition, list);
	const hidden = hiddenState(list);
	const links = ofKinds(list.links, only);
	const live = links.filter((link) => !isOver(link, edition.blog.today));
	return {
		title: heading ?? list.title,
		href: listAddress(list.name),
		...shownLinks(edition, limit === undefined ? links : live.slice(0, limit)),
		...(introduction && { introduction }),
		...(hidden && { hidden }),
	};
}

/** The same of a list that stands in a post. */
function toOwnListModel(edition: Edition, { heading, id, links }: OwnList, language?: string): HelpListModel {
	return {
		title: titleOf(edition, heading, language),
		...(id && { id }),
		...shownLinks(edition, links, language),
	};
}

const titleOf = ({ settings }: Edition, heading: string | undefined, language = settings.language): string =>
	heading ? setLine(heading, language) : settings.words["ways-to-help"];

function shownLinks(
	edition: Edition,
	links: readonly HelpLink[],
	written = edition.settings.language,
): Pick<HelpListModel, "groups" | "age"> {
	const { blog, settings } = edition;
	const { words, language } = settings;
	const showing: Showing = { today: blog.today, language, written, words };
	const age = ageOf(links, showing, settings["check-again-after"]);
	return { groups: toGroups(judged(edition, links), showing), ...(age && { age }) };
}

/**
 * The list that has its place in a body.
 *
 * @param place `shared-0` or `own-0`: the number of a list among those of its sort
 */
export async function helpAt(
	edition: Edition,
	source: BodySource,
	place: string,
): Promise<HelpListModel | undefined> {
	const { lists, ownLists } = await factsOf(source);
	const [sort, number] = place.split("-");
	if (sort === "own") {
		const own = ownLists[Number(number)];
		return own && toOwnListModel(edition, own, source.language);
	}
	const reference = lists[Number(number)];
	const list = edition.lists.find(({ name }) => name === reference?.name);
	if (!list) return undefined;
	const { language } = edition.settings;
	const model = await toListModel(edition, list, reference);
	return (source.language ?? language) === language ? model : { ...model, language };
}

/** `/ways-to-help/`: all lists, those that stand in posts with the others. */
export async function helpIndexModel(edition: Edition): Promise<HelpIndexModel> {
	const shared = await Promise.all(
		edition.lists.map(async (list) => {
			const introduction = await introductionOf(edition, list);
			const hidden = hiddenState(list);
			return {
				title: list.title,
				href: listAddress(list.name),
				count: list.links.length,
				...(introduction && { introduction }),
				...(hidden && { hidden }),
			};
		}),
	);
	const own = (await ownListsOf(edition)).map(({ post, list }) => {
		const hidden = hiddenState(post);
		return {
			title: titleOf(edition, list.heading, post.language),
			href: `${postAddress(post.slug)}#${list.id}`,
			count: list.links.length,
			post: toLink(post),
			...(hidden && { hidden }),
		};
	});
	const lists = [...shared, ...own];
	const head = headOf(edition, helpAddress, edition.settings.words["ways-to-help"]);
	return {
		frame: frameOf(edition, helpAddress),
		head: lists.length > 0 ? withJson(head, allListsAddress) : head,
		lists,
	};
}

/** Programs that look at the page find the same as data. */
const withJson = (head: Head, href: string): Head => ({
	...head,
	feeds: [...head.feeds, { title: head.name, href, type: "application/json" }],
});

/** `/ways-to-help/families/`: one list. */
export async function helpPageModel(edition: Edition, name: string): Promise<HelpPageModel | undefined> {
	const list = edition.lists.find((each) => each.name === name);
	if (!list) return undefined;
	const proof = await proofOf(edition, list);
	const address = listAddress(name);
	const head = withJson(headOf(edition, address, list.title), `${address}list.json`);
	const { words } = edition.settings;
	const files = savedFiles({ links: list.links, today: edition.blog.today }).flatMap(({ file, word }) =>
		word ? [{ label: words[word], href: address + file }] : [],
	);
	return {
		frame: frameOf(edition, helpAddress),
		head: list.status === "published" ? { ...head, data: listData(edition, list) } : head,
		list: await toListModel(edition, list),
		files,
		...(proof && { proof }),
	};
}
