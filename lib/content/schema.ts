import type { Position } from "unist";
import { z } from "zod";
import { canChange, choices, ruleIds, type SeverityChanges } from "#lib/checks/severity.ts";
import { isTooLong, mostBytes, slugOf } from "#lib/content/file-name.ts";
import { decoded } from "#lib/content/internal-link.ts";
import { isVisible } from "#lib/content/visible.ts";
import { type Word, words } from "#lib/content/words.ts";

/** One line of text: something to see, no control characters, which no feed reader could parse, and no half characters. */
const line = z
	.string()
	.trim()
	.min(1, { abort: true })
	.refine(isVisible)
	.refine((text) => !/\p{Cc}/u.test(text.replace(/[\t\r\n]/g, "")) && text.isWellFormed());

/** A calendar day. A string, so that 31 February cannot become 3 March. */
const day = z.iso.date();

const shorter = {
	params: { expected: `at most ${mostBytes} letters, which a file name can have: make it shorter` },
};

const tag = line
	.refine((text) => /[\p{L}\p{N}]/u.test(text), { abort: true })
	.refine((text) => !isTooLong(slugOf(text)), shorter);

const slug = z
	.string()
	.refine((text) => text !== "" && slugOf(text) === text, { abort: true })
	.refine((text) => !isTooLong(text), shorter);

const language = z.string().refine((code) => {
	try {
		return Intl.getCanonicalLocales(code).length === 1;
	} catch {
		return false;
	}
});

const timezone = z.string().refine((zone) => {
	try {
		return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
	} catch {
		return false;
	}
});

/** An address on this site, such as a post had before it was renamed: no host, no `?` or `#`, no way up. */
const ownAddress = z
	.string()
	.refine((text) => /^\/(?![/\\])[^\s?#\\\p{Cc}]*$/u.test(text) && !/\/\.\.?(?:\/|$)/.test(text), {
		abort: true,
	})
	.refine((text) => !decoded(text).split("/").some(isTooLong), shorter);

const common = {
	tags: z.array(tag).optional(),
	series: line.optional(),
	slug: slug.optional(),
	lang: language.optional(),
	aliases: z.array(z.union([slug, ownAddress])).optional(),
};

/** A draft needs nothing: what is there must be right. */
export const draftSchema = z.strictObject({
	...common,
	title: line.optional(),
	description: line.optional(),
	date: day.optional(),
	updated: day.optional(),
	published: z.literal(false).optional(),
});

/** A post for readers needs a title, a day and a deck. */
export const publishedSchema = z.strictObject({
	...common,
	title: line,
	description: line,
	date: day,
	updated: day.optional(),
	published: z.literal(true),
});

/** A page (about, contact) is not of a day. */
export const publishedPageSchema = publishedSchema.extend({ date: day.optional() });

/** Only the boolean publishes; `draftSchema` and `publishedSchema` are told apart by it. */
export const publishedFlag = z.boolean().optional();

/** What a link asks of the reader. */
export const helpKinds = [
	"donate",
	"read",
	"watch",
	"listen",
	"call",
	"text",
	"write",
	"volunteer",
	"attend",
	"share",
	"sign",
] as const;

const https = z.httpUrl().refine((url) => url.startsWith("https:"));
const mail = z.string().regex(/^mailto:[^\s@<>"?%]+@[^\s@<>"?%]+\.[^\s@<>"?%]+$/);

const outbound = z.union([https, z.string().regex(/^(?:tel|sms):\+?[\d(][\d().-]{2,}$/), mail]);

/** One way to help. */
export const helpLinkSchema = z.strictObject({
	kind: z.enum(helpKinds),
	title: line,
	url: outbound,
	note: line.optional(),
});

/** A curated list of ways to help. */
export const helpListSchema = z.strictObject({
	title: line,
	published: publishedFlag,
	links: z.array(helpLinkSchema).min(1),
});

const word = Object.fromEntries(
	Object.entries(words).map(([name, usual]) => [name, line.default(usual)]),
) as Record<Word, z.ZodDefault<typeof line>>;

/** The bundled faces, of which one is the blog's. */
export const faceNames = ["newsreader", "literata", "source-serif"] as const;
/** How much each check weighs that may weigh something else: `spelling: off`. */
export const changeableRules: readonly string[] = ruleIds.filter(canChange);
const checks: z.ZodType<SeverityChanges> = z.strictObject(
	Object.fromEntries(changeableRules.map((rule) => [rule, z.enum(choices).optional()])),
);

/** `_site.yaml`. Everything has a default, so an empty file is a blog. */
export const settingsSchema = z.strictObject({
	title: line.default("Untitled journal"),
	description: line.default("A personal journal."),
	author: line.default("The author"),
	url: z
		.httpUrl()
		.refine((url) => !/[?#]/.test(url))
		.optional(),
	language: language.default("en"),
	timezone: timezone.default("UTC"),
	accent: z
		.string()
		.regex(/^#[\da-f]{6}$/i)
		.default("#9c3d2e"),
	face: z.enum(faceNames).default("newsreader"),
	greeting: line.optional(),
	contact: z.union([https, mail]).optional(),
	me: z.array(https).min(1).optional(),
	navigation: z
		.array(z.union([line, z.record(line, line).refine((item) => Object.keys(item).length === 1)]))
		.optional(),
	words: z.strictObject(word).prefault({}),
	checks: checks.default({}),
});

export type DraftFrontMatter = z.infer<typeof draftSchema>;
export type HelpLink = z.infer<typeof helpLinkSchema>;
export type FaceName = (typeof faceNames)[number];
export type HelpKind = HelpLink["kind"];

/** A link at the top of every page. */
export interface NavigationItem {
	/** what it is called, when that is not the title of where it leads */
	readonly label?: string;
	/** `archive`, the name of a page, an address here, or one elsewhere */
	readonly to: string;
	readonly place?: Position;
}

/** `_site.yaml`, whole. */
export interface Settings extends Readonly<Omit<z.infer<typeof settingsSchema>, "navigation">> {
	readonly navigation?: readonly NavigationItem[];
}

/** What helps with a key that is missing. */
export const missingNotes: Record<string, string> = {
	date: "`npm run post publish` sets it to the day on which you publish",
};

/** What to write for each key, in the author's words: the second half of "Unexpected …, expected …". */
export const expectations: Record<string, string> = {
	title: 'text on one line, such as `"First light"`',
	description: "a sentence of text",
	date: "a day such as `2026-10-01`",
	updated: "a day such as `2026-10-01`",
	published: "`true` or `false`, without quotes",
	tags: "a list of words such as `[motherhood, reading]`",
	series: "the name of the series, the same in each of its posts",
	slug: "lower-case letters, digits and hyphens, such as `first-light`",
	lang: "a language code such as `en` or `fr-CA`",
	aliases: "a list of addresses it had before, such as `[/first-light/]`",
	language: "a language code such as `en` or `fr-CA`",
	links: "a list of links, each with `kind`, `title` and `url`",
	kind: `one of ${helpKinds.join(", ")}`,
	url: "an address that begins with `https://` (or `tel:+1…`, `sms:…`, `mailto:…` in a list of ways to help)",
	note: "text on one line",
	author: "text on one line",
	timezone: "a time zone such as `Europe/London`",
	accent: 'a colour in quotes, such as `"#9c3d2e"`',
	face: `one of ${faceNames.join(", ")}`,
	greeting: "text on one line",
	contact: "`mailto:` and an address, or a page that begins with `https://`",
	navigation:
		"a list of names such as `archive` or `about`, each on a line after `- `, or `Its name here: about`",
	words: "lines such as `archive: Everything so far`",
	me: "a list of your pages elsewhere, each beginning with `https://`",
	checks: "lines of the form `spelling: off`",
	...Object.fromEntries(changeableRules.map((rule) => [rule, "`off`, `warning` or `error`"])),
};
