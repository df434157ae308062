import type { Position } from "unist";
import * as z from "zod";
import { canChange, choices, ruleIds, type SeverityChanges } from "#lib/checks/severity.ts";
import { isOwnAddress } from "#lib/content/aliases.ts";
import { day, https, language, line, mail } from "#lib/content/fields.ts";
import { isTooLong, mostBytes, slugOf } from "#lib/content/file-name.ts";
import { helpLinkSchema } from "#lib/content/help-link.ts";
import { decoded } from "#lib/content/internal-link.ts";
import { type Word, words } from "#lib/content/words.ts";

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

const timezone = z.string().refine((zone) => {
	try {
		return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
	} catch {
		return false;
	}
});

const ownAddress = z
	.string()
	.refine(isOwnAddress, { abort: true })
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
const publishedFlag = z.boolean().optional();

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
	"check-again-after": z.int().min(1).max(120).default(12),
	words: z.strictObject(word).prefault({}),
	checks: checks.default({}),
});

export type DraftFrontMatter = z.infer<typeof draftSchema>;
export type FaceName = (typeof faceNames)[number];

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
