import type { VFile } from "vfile";
import type * as z from "zod";
import { weigh } from "#lib/checks/severity.ts";
import { toAliases } from "#lib/content/aliases.ts";
import { slugOf, toNameParts, wantedOfName } from "#lib/content/file-name.ts";
import { type SplitFile, splitFrontMatter } from "#lib/content/front-matter.ts";
import { type Head, toHead } from "#lib/content/head.ts";
import {
	reportBlanks,
	reportContacts,
	reportCuts,
	reportDayAhead,
	reportLengths,
} from "#lib/content/head-checks.ts";
import { frontMatterRules, reportIssues, toPosition } from "#lib/content/problems.ts";
import { type Flag, readFlag } from "#lib/content/published-flag.ts";
import { report } from "#lib/content/report.ts";
import {
	type DraftFrontMatter,
	draftSchema,
	publishedPageSchema,
	publishedSchema,
} from "#lib/content/schema.ts";
import { prefixDay, reportNoWords, reportOrder } from "#lib/content/whole.ts";
import { findTitle } from "#lib/markdown/title.ts";
import { setLine } from "#lib/markdown/typography.ts";

/** Where a file stands in the blog folder, and what that makes it. */
export interface Origin {
	readonly kind: "post" | "page";
	/** as messages name it: `posts/2026-10-01-first-light.md` */
	readonly path: string;
	/** absolute */
	readonly file: string;
	/** the name that gives date and slug: the file's without `.md`, or the folder's */
	readonly name: string;
}

export interface Tag {
	readonly slug: string;
	readonly label: string;
}

interface Common extends Origin {
	readonly slug: string;
	readonly title: string;
	/** the title is the body's first heading, which is then not repeated */
	readonly titleInBody: boolean;
	readonly tags: readonly Tag[];
	/** the series it is a part of, in the order of days */
	readonly series?: Tag;
	/** BCP 47: the post's own, or else the blog's */
	readonly language?: string;
	/** Markdown; places in it are places in the file */
	readonly body: string;
	/** the front matter, for checks; a file that cannot be read has none */
	readonly head?: Head;
	readonly updated?: string;
	/** addresses it had before, decoded: `/first-light/` */
	readonly aliases?: readonly string[];
	/** a list of ways to help most likely stands in it: who looks for such need not look at other posts */
	readonly ownList?: true;
}

/** A post or page that readers must not see, and why. */
export interface Draft extends Common {
	readonly status: "draft" | "scheduled" | "broken";
	readonly description?: string;
	readonly date?: string;
}

/** A post for readers. Whatever is written for readers takes this type, so that a draft there is a type error. */
export interface PublishedPost extends Common {
	readonly status: "published";
	readonly kind: "post";
	readonly description: string;
	readonly date: string;
}

/** A page for readers: in no list and no feed. */
export interface PublishedPage extends Common {
	readonly status: "published";
	readonly kind: "page";
	readonly description: string;
	readonly date?: string;
}

export type Post = Draft | PublishedPost | PublishedPage;

/** The keys its front matter may have. */
export const postKeys = Object.keys(draftSchema.shape);

/**
 * A file with its text → the post. Never fails: what cannot be used is a message on the file, and the post is then at
 * most a draft.
 *
 * @param today the calendar day in the blog's time zone; a later `date` is scheduled
 * @param language the blog's
 */
export function toPost(file: VFile, origin: Origin, today: string, language = "en"): Post {
	const split = splitFrontMatter(file);
	const post = split ? fromFrontMatter(file, split, origin, { today, language }) : unreadable(origin);
	weigh(file, post.status === "draft" ? "draft" : "published");
	return post;
}

/** A post of which nothing can be known but its name. */
export function unreadable(origin: Origin): Draft {
	const { slug, words } = toNameParts(origin.name);
	return { ...origin, slug, status: "broken", title: words, titleInBody: false, tags: [], body: "" };
}

function fromFrontMatter(
	file: VFile,
	{ yaml, body }: SplitFile,
	origin: Origin,
	{ today, language }: { readonly today: string; readonly language: string },
): Post {
	const name = toNameParts(origin.name);
	const { flag, misspelt } = readFlag(file, yaml, postKeys);
	const title = yaml.data.title == null ? findTitle(body) : undefined;
	const candidate: Record<string, unknown> = { ...yaml.data, published: true };
	if (misspelt) delete candidate[misspelt];
	if (title) candidate.title = title;
	if (candidate.date == null && name.date) candidate.date = prefixDay(file, name.date);

	const schema = origin.kind === "page" ? publishedPageSchema : publishedSchema;
	const result = schema.safeParse(candidate);
	const issues = (result.error?.issues ?? []).filter((issue) => matters(issue, flag, candidate));
	reportIssues(file, yaml, issues, postKeys, frontMatterRules);
	const head = toHead(file, yaml, body);
	reportBlanks(file, head);
	reportContacts(file, head);
	reportCuts(file, head);
	reportNoWords(file, body);

	const fields = result.data ?? salvage(candidate, result.error.issues);
	reportOrder(file, yaml, fields);
	const slug = fields.slug ?? name.slug;
	const wanted = wantedOfName(slug);
	if (wanted) {
		report(file, {
			rule: "front-matter-value",
			reason: `Unexpected name \`${origin.name}\`, expected ${wanted}: rename the file`,
			place: toPosition(file, 0, 0),
		});
	}
	const [series] = toTags(fields.series ? [fields.series] : []);
	const common = {
		...origin,
		slug,
		title: setLine(oneLine(fields.title ?? name.words), fields.lang ?? language),
		titleInBody: title !== undefined,
		tags: toTags(fields.tags ?? []),
		...(series && { series }),
		body,
		head,
		language: fields.lang ?? language,
		...(fields.updated && { updated: fields.updated }),
		...(fields.date && { date: fields.date }),
		...(fields.aliases && { aliases: toAliases(fields.aliases, slug) }),
		...(/^:{3,}[ \t]*ways-to-help\b/m.test(body) && { ownList: true as const }),
	};
	reportLengths(file, yaml, fields);
	reportDayAhead(file, yaml, fields.date, today);
	const description = fields.description && setLine(oneLine(fields.description), fields.lang ?? language);
	if (flag === "published" && result.success && !wanted && description) {
		if (fields.date && fields.date > today) return { ...common, description, status: "scheduled" };
		if (origin.kind === "page") return { ...common, kind: "page", description, status: "published" };
		if (fields.date) return { ...common, kind: "post", description, date: fields.date, status: "published" };
	}
	return { ...common, ...(description && { description }), status: flag === "draft" ? "draft" : "broken" };
}

/** A draft may lack its day: publishing sets it. */
function matters(issue: z.core.$ZodIssue, flag: Flag, candidate: Record<string, unknown>): boolean {
	return !(flag === "draft" && issue.path[0] === "date" && candidate.date == null);
}

/** What is right in front matter that is not all right, so that a draft still shows its title and tags. */
function salvage(candidate: Record<string, unknown>, issues: readonly z.core.$ZodIssue[]): DraftFrontMatter {
	const bad = new Set(issues.map(({ path }) => path[0]));
	const good = Object.entries(candidate).filter(([key]) => postKeys.includes(key) && !bad.has(key));
	return draftSchema.parse({ ...Object.fromEntries(good), published: false });
}

function toTags(labels: readonly string[]): Tag[] {
	const tags = new Map<string, Tag>();
	for (const label of labels.map(oneLine)) {
		const slug = slugOf(label);
		if (slug !== "" && !tags.has(slug)) tags.set(slug, { slug, label });
	}
	return [...tags.values()];
}

/** A YAML block may hold line ends; a title holds none. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
