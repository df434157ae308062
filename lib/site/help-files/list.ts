import { callAddress, type HelpLink } from "#lib/content/help-link.ts";
import type { Word } from "#lib/content/words.ts";
import { helpAddress } from "#lib/site/address.ts";
import { isOver } from "#lib/site/help-links.ts";

/** A list of ways to help, as files that can be saved take it. Every address in it is an absolute URL. */
export interface ListForFiles {
	readonly title: string;
	/** where it stands */
	readonly url: string;
	readonly links: readonly HelpLink[];
	/** the calendar day it is */
	readonly today: string;
	/** BCP 47 */
	readonly language: string;
}

type Links = Pick<ListForFiles, "links" | "today">;

/** Links that hold still. */
const live = ({ links, today }: Links): HelpLink[] => links.filter((link) => !isOver(link, today));

/** The number of a link: `+1-202-224-3121`. */
export const numberOf = (link: HelpLink): string | undefined =>
	/^(?:tel|sms):(.+)$/.exec(callAddress(link) ?? link.url)?.[1];

/** Those that can be called or texted. */
export const withNumber = (list: Links): HelpLink[] =>
	live(list).filter((link) => numberOf(link) !== undefined);

/** Those that are of a day, or hold until one. */
export const withDays = (list: Links): HelpLink[] => live(list).filter(({ from, until }) => from ?? until);

const readingKinds = new Set(["read", "watch", "listen"]);

/** Those to read, watch or listen to. */
export const toRead = (list: Links): HelpLink[] => live(list).filter(({ kind }) => readingKinds.has(kind));

/** A file that stands beside the page of a list. */
export interface HelpFile {
	/** the last part of its address */
	readonly file: "numbers.vcf" | "dates.ics" | "reading.opml" | "list.json";
	/** media type */
	readonly type: string;
	/** what the page of the list calls it; a file without is for programs that know of it */
	readonly word?: Word;
	/** what of the list is in it; when there is nothing, there is no such file */
	readonly pick: (list: Links) => readonly HelpLink[];
}

/** What can be saved of a list. */
export const helpFiles: readonly HelpFile[] = [
	{ file: "numbers.vcf", type: "text/vcard", word: "save-numbers", pick: withNumber },
	{ file: "dates.ics", type: "text/calendar", word: "save-dates", pick: withDays },
	{ file: "reading.opml", type: "text/x-opml", word: "save-reading", pick: toRead },
	{ file: "list.json", type: "application/json", pick: ({ links }) => links },
];

/** The files of a list that has something to put in them. */
export const savedFiles = (list: Links): HelpFile[] => helpFiles.filter(({ pick }) => pick(list).length > 0);

/** All lists in one file. */
export const allListsAddress = `${helpAddress}lists.json`;
