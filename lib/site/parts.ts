import type { HelpKind } from "#lib/content/help-link.ts";
import type { Words } from "#lib/content/words.ts";
import type { SafeHtml } from "#lib/markdown/safe-html.ts";

export type { HelpKind, Words };

// What pages are put together from. models.ts has the pages themselves.

export interface Link {
	readonly label: string;
	readonly href: string;
}

export interface CountedLink extends Link {
	readonly count: number;
}

/** A calendar day, in the blog's language. */
export interface DateLabel {
	/** `2026-06-21`, for `<time datetime>` */
	readonly iso: string;
	/** "21 June 2026" */
	readonly long: string;
	/** "21 June", for lists that stand under a year */
	readonly short: string;
}

/** What the `<head>` says. */
export interface Head {
	/** the document title, blog name included */
	readonly title: string;
	/** the same without the blog's name, which link previews show beside it */
	readonly name: string;
	readonly description?: string;
	/** absolute URL; absent where search engines should not come (404) */
	readonly canonical?: string;
	readonly type: "website" | "article";
	readonly index: boolean;
	/** absolute URL of the picture for link previews, 1200 by 630 pixels */
	readonly card?: string;
	/** feeds of what the page shows */
	readonly feeds: readonly FeedLink[];
	/** where else on the web the author is, for `rel=me` */
	readonly me?: readonly string[];
	/** JSON-LD that can stand in a script element as it is */
	readonly data?: string;
}

export interface FeedLink {
	readonly title: string;
	readonly href: string;
	/** media type */
	readonly type: string;
}

/** What stands around every page. */
export interface Frame {
	readonly language: string;
	readonly siteTitle: string;
	readonly siteDescription: string;
	readonly author: string;
	readonly home: string;
	readonly feed: string;
	readonly search: string;
	readonly navigation: readonly (Link & { readonly current: boolean })[];
	/** what the author calls things */
	readonly words: Words;
	/** one accent, adjusted for enough contrast on either paper; CSS colours */
	readonly accent: { readonly light: string; readonly dark: string };
}

export interface Page {
	readonly head: Head;
	readonly frame: Frame;
}

/** Why readers do not see a post. Present in models only on the author's own machine. */
export type HiddenState = "draft" | "scheduled" | "broken";

/** A post in a list. */
export interface PostEntry {
	readonly title: string;
	readonly href: string;
	readonly date?: DateLabel;
	readonly hidden?: HiddenState;
}

/** The newest post on the home page. */
export interface PostTeaser extends PostEntry {
	readonly label?: Link;
	readonly deck?: string;
	readonly minutes: number;
	/** its first picture */
	readonly picture?: SafeHtml;
}

export interface YearGroup {
	/** "2026", or "Undated" for drafts without a date */
	readonly label: string;
	readonly href?: string;
	readonly entries: readonly PostEntry[];
}

/** What is left to do before a post can go out, for the band on the author's screen. */
export interface Proof {
	/** `posts/first-light.md` */
	readonly path: string;
	readonly title: string;
	/** what readers get, or lose, by the button */
	readonly effect: string;
	readonly state: HiddenState | "published";
	/** "until 6 January 2027" for a scheduled post */
	readonly until?: DateLabel;
	/** a post without a day, which publishing sets */
	readonly undated?: boolean;
	readonly problems: readonly Problem[];
}

export interface Problem {
	/** `posts/first-light.md:18:4` */
	readonly place: string;
	readonly severity: "error" | "warning";
	/** remark-lint's grammar: "Unexpected `___`, expected the missing words" */
	readonly message: string;
	readonly note?: string;
	readonly rule: string;
	/** opens the place in the author's editor */
	readonly edit?: string;
}

/** A stretch of the body: HTML, or a list of ways to help that stands between. */
export type Segment =
	| { readonly kind: "html"; readonly html: SafeHtml }
	| { readonly kind: "help"; readonly list: HelpListModel };

/** Words with days in them: "until 30 November 2026". */
export type DatedText = readonly (
	| string
	| { readonly key: "from" | "until" | "checked"; readonly day: DateLabel }
)[];

/** Something small that is said of a link. */
export interface HelpDetail {
	readonly key: "publisher" | "language" | "place" | "hours" | "days" | "checked";
	readonly text: DatedText;
}

export interface HelpLinkModel {
	readonly kind: HelpKind;
	readonly title: string;
	/** https:, tel:, sms: or mailto:; none for what is over, and for a page that is gone and was not kept */
	readonly href?: string;
	/** "firrp.org" for a web link, the number as it is written for a telephone line, the address for mail */
	readonly source: string;
	/** who publishes it, when the author says so */
	readonly publisher?: string;
	/** other ways to the same: the page of a telephone line, the number of an event */
	readonly more: readonly Link[];
	readonly note?: string;
	/** a number to be set large enough to tap */
	readonly telephone: boolean;
	/** BCP 47, of what it leads to */
	readonly language?: string;
	readonly details: readonly HelpDetail[];
	/** why it is as it is: that it is over, that the page is gone */
	readonly state?: DatedText;
	/** what became of it */
	readonly outcome?: string;
	/** a kept copy of what is over or gone */
	readonly kept?: Link;
}

export interface HelpGroupModel {
	/** a kind of link, or `over` */
	readonly kind: HelpKind | "over";
	/** "Give", "Read", "Call" … */
	readonly label: string;
	/** BCP 47: of the label, where the list is written in another */
	readonly language?: string;
	/** under their own headings; those without one stand first */
	readonly parts: readonly { readonly title?: string; readonly links: readonly HelpLinkModel[] }[];
}

export interface HelpListModel {
	readonly title: string;
	/** BCP 47, where the post around it is written in another */
	readonly language?: string;
	/** the list's own page; one that stands in a post has none */
	readonly href?: string;
	/** of a list that stands in a post, for links to it */
	readonly id?: string;
	readonly introduction?: SafeHtml;
	readonly groups: readonly HelpGroupModel[];
	/** said of a list that nobody has looked over for long */
	readonly age?: DatedText;
	readonly hidden?: HiddenState;
}
