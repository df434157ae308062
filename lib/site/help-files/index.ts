import type { PublicEdition } from "#lib/posts.ts";
import { helpAddress, listAddress, postAddress } from "#lib/site/address.ts";
import { absolute } from "#lib/site/frame.ts";
import { toCalendar } from "#lib/site/help-files/dates.ts";
import { toData, toJson } from "#lib/site/help-files/json.ts";
import { type HelpFile, type ListForFiles, savedFiles } from "#lib/site/help-files/list.ts";
import { toVcards } from "#lib/site/help-files/numbers.ts";
import { toOpml } from "#lib/site/help-files/reading.ts";
import { judged } from "#lib/site/judged.ts";
import { ownListsOf } from "#lib/site/own-lists.ts";

const makers: Record<HelpFile["file"], (list: ListForFiles) => string> = {
	"numbers.vcf": toVcards,
	"dates.ics": toCalendar,
	"reading.opml": toOpml,
	"list.json": (list) => toJson(toData(list)),
};

/** A file of a list, for readers; undefined when the edition has no such list, or nothing to put in the file. */
export function helpFile(
	edition: PublicEdition,
	name: string,
	file: string,
): { readonly type: string; readonly text: string } | undefined {
	const list = listsOf(edition).find(({ url }) => url === absolute(edition, listAddress(name)));
	const found = list && savedFiles(list).find((each) => each.file === file);
	return found && { type: found.type, text: makers[found.file](list) };
}

const listsOf = (edition: PublicEdition): ListForFiles[] =>
	edition.lists.map(({ name, title, links }) => ({
		title,
		links: judged(edition, links),
		url: absolute(edition, listAddress(name)),
		today: edition.blog.today,
		language: edition.settings.language,
	}));

/** Every list of the edition, those that stand in posts with the others, as JSON. */
export async function allListsFile(edition: PublicEdition): Promise<string> {
	const { settings, blog } = edition;
	const own = (await ownListsOf(edition)).map(({ post, list }) => ({
		title: list.heading ?? settings.words["ways-to-help"],
		links: judged(edition, list.links),
		url: `${absolute(edition, postAddress(post.slug))}#${encodeURIComponent(list.id ?? "")}`,
		today: blog.today,
		language: post.language ?? settings.language,
	}));
	return toJson({ url: absolute(edition, helpAddress), lists: [...listsOf(edition), ...own].map(toData) });
}
