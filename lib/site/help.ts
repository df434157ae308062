import { type HelpLink, helpKinds } from "#lib/content/help-link.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Words } from "#lib/content/words.ts";
import type { Edition } from "#lib/posts.ts";
import { helpAddress, listAddress } from "#lib/site/address.ts";
import { hiddenState } from "#lib/site/entries.ts";
import { introductionOf } from "#lib/site/filled.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type {
	HelpGroupModel,
	HelpIndexModel,
	HelpLinkModel,
	HelpListModel,
	HelpPageModel,
} from "#lib/site/models.ts";
import { proofOf } from "#lib/site/proof.ts";

/** A list, grouped by what the reader does. */
export async function toListModel(edition: Edition, list: HelpList): Promise<HelpListModel> {
	const introduction = await introductionOf(edition, list);
	const hidden = hiddenState(list);
	return {
		name: list.name,
		title: list.title,
		href: listAddress(list.name),
		groups: toGroups(list.links, edition.settings.words),
		...(introduction && { introduction }),
		...(hidden && { hidden }),
	};
}

/** By what the reader does, in the order in which a list says it. */
function toGroups(links: readonly HelpLink[], words: Words): HelpGroupModel[] {
	return helpKinds
		.map((kind) => ({
			kind,
			label: words[kind],
			links: links.filter((link) => link.kind === kind).map(toLinkModel),
		}))
		.filter((group) => group.links.length > 0);
}

function toLinkModel({ title, url, note }: HelpLink): HelpLinkModel {
	const { protocol, hostname, pathname } = new URL(url);
	const telephone = protocol === "tel:" || protocol === "sms:";
	const source = telephone || protocol === "mailto:" ? pathname : hostname.replace(/^www\./, "");
	return {
		title,
		href: url,
		source: telephone ? source.replace(/[-.()]+/g, " ").trim() : source,
		telephone,
		...(note && { note }),
	};
}

/** `/ways-to-help/`: all lists. */
export async function helpIndexModel(edition: Edition): Promise<HelpIndexModel> {
	const lists = await Promise.all(
		edition.lists.map(async (list) => {
			const { title, href, introduction, hidden } = await toListModel(edition, list);
			return {
				title,
				href,
				count: list.links.length,
				...(introduction && { introduction }),
				...(hidden && { hidden }),
			};
		}),
	);
	return {
		frame: frameOf(edition, helpAddress),
		head: headOf(edition, helpAddress, edition.settings.words["ways-to-help"]),
		lists,
	};
}

/** `/ways-to-help/families/`: one list. */
export async function helpPageModel(edition: Edition, name: string): Promise<HelpPageModel | undefined> {
	const list = edition.lists.find((each) => each.name === name);
	if (!list) return undefined;
	const proof = await proofOf(edition, list);
	return {
		frame: frameOf(edition, helpAddress),
		head: headOf(edition, listAddress(name), list.title),
		list: await toListModel(edition, list),
		...(proof && { proof }),
	};
}
