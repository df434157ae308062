import type { SafeHtml } from "#lib/markdown/safe-html.ts";
import type {
	CountedLink,
	DateLabel,
	HelpListModel,
	HiddenState,
	Link,
	Page,
	PostEntry,
	PostTeaser,
	Proof,
	Segment,
	YearGroup,
} from "#lib/site/parts.ts";

export type * from "#lib/site/parts.ts";

/** A page is a pure function of its model: plain data, no functions, no clock. With parts.ts, the whole contract. */

export interface HomeModel extends Page {
	readonly greeting?: string;
	readonly newest?: PostTeaser;
	readonly years: readonly YearGroup[];
	/** "All 120 posts", when the home page does not hold them all */
	readonly archive?: CountedLink;
}

/** The series a post is a part of. */
export interface SeriesModel {
	readonly title: string;
	/** counted from 1 */
	readonly part: number;
	readonly parts: readonly Link[];
}

export interface PostModel extends Page {
	readonly url: string;
	readonly language: string;
	readonly label?: Link;
	readonly title: string;
	readonly deck?: string;
	readonly date?: DateLabel;
	readonly updated?: DateLabel;
	readonly minutes: number;
	/** the headings of a long post */
	readonly contents: readonly Link[];
	readonly series?: SeriesModel;
	readonly body: readonly Segment[];
	readonly related: readonly Link[];
	readonly tags: readonly Link[];
	readonly older?: Link;
	readonly newer?: Link;
	readonly proof?: Proof;
}

/** About and the like: no date, no neighbours. */
export interface StaticPageModel extends Page {
	readonly language: string;
	readonly title: string;
	readonly deck?: string;
	readonly body: readonly Segment[];
	readonly proof?: Proof;
}

export interface ArchiveModel extends Page {
	readonly count: number;
	/** the other way in, when posts have tags */
	readonly tags?: Link;
	/** whole years, newest first, as many as keep the page light */
	readonly years: readonly YearGroup[];
	/** the years before those */
	readonly earlier: readonly CountedLink[];
}

/** The posts of one year, of all or of one tag. */
export interface YearModel extends Page {
	readonly title: string;
	readonly entries: readonly PostEntry[];
	readonly older?: Link;
	readonly newer?: Link;
}

export interface TagsModel extends Page {
	readonly tags: readonly CountedLink[];
}

export interface TagModel extends Page {
	readonly label: string;
	readonly count: number;
	/** as in the archive */
	readonly years: readonly YearGroup[];
	readonly earlier: readonly CountedLink[];
}

export interface HelpIndexModel extends Page {
	readonly lists: readonly {
		readonly title: string;
		readonly href: string;
		readonly introduction?: SafeHtml;
		readonly count: number;
		/** the post that it stands in */
		readonly post?: Link;
		readonly hidden?: HiddenState;
	}[];
}

export interface HelpPageModel extends Page {
	readonly list: HelpListModel;
	/** what can be saved of it: numbers, dates, the reading */
	readonly files: readonly Link[];
	readonly proof?: Proof;
}

export interface SearchModel extends Page {
	/** for readers without script, and for those who would rather look around */
	readonly archive: Link;
	/** address of the page's own script; without one there is nothing to search in */
	readonly script?: string;
	/** folders of the index */
	readonly parts?: readonly string[];
}

export interface NotFoundModel extends Page {
	readonly newest: readonly PostEntry[];
}
