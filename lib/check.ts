import path from "node:path";
import type { VFile } from "vfile";
import type { Blog, Read } from "#lib/blog.ts";
import { internalLink } from "#lib/checks/internal-link.ts";
import { ownLink } from "#lib/checks/own-link.ts";
import { type Intent, type RuleId, severityOf } from "#lib/checks/severity.ts";
import { claimsOf } from "#lib/claims.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import type { Finding } from "#lib/content/report.ts";
import { pathShower } from "#lib/files/shown-path.ts";
import { findingsOf, privateWordsInSettings } from "#lib/findings.ts";
import { isKnownToBeFine, rememberFine } from "#lib/fine.ts";
import { forAuthor } from "#lib/posts.ts";
import { homeUrl } from "#lib/site/address.ts";
import { addressesOf } from "#lib/site/addresses.ts";
import { leadsAway, navigationPlace } from "#lib/site/navigation.ts";
import { unspelled } from "#lib/spelling.ts";

/** Something to mend in the blog. */
export interface Problem {
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly severity: "error" | "warning";
	readonly message: string;
	readonly note?: string;
	readonly rule: string;
}

/**
 * All there is to mend in one post, page or list, in the order of its lines.
 *
 * @param spelling whether to look at that too
 */
export async function problemsOf(
	blog: Blog,
	{ value, messages }: Read<Post | HelpList>,
	spelling = true,
): Promise<Problem[]> {
	const findings = await findingsOf(blog, value, spelling);
	const found = findings.flatMap((finding) => weighed(blog, value, finding));
	return [...headProblems(blog, value, messages), ...found].sort(byPlace);
}

/** What is left to do: that a scheduled post waits for its day is said by its state. */
export const leftOf = (problems: readonly Problem[]): Problem[] =>
	problems.filter(({ rule }) => rule !== ("date-ahead" satisfies RuleId));

const intentOf = (value: Post | HelpList): Intent => (value.status === "draft" ? "draft" : "published");

/** What can be said without looking at the body: front matter, and an address that is taken. */
function headProblems(blog: Blog, value: Post | HelpList, messages: VFile["messages"]): Problem[] {
	const shared = claimsOf(blog).get(value.path) ?? [];
	return [...messages.map(toFinding), ...shared].flatMap((finding) => weighed(blog, value, finding));
}

/** Messages of a file, as problems. */
export const toProblems = (path: string, messages: VFile["messages"], error?: boolean): Problem[] =>
	messages.map((message) => toProblem(path, toFinding(message), error ?? message.fatal === true));

const toFinding = ({ reason, ruleId, note, line, column }: VFile["messages"][number]): Finding => ({
	rule: (ruleId ?? "galley") as RuleId,
	reason,
	place: { line: line ?? 1, column: column ?? 1 },
	...(note && { note }),
});

/** A problem as heavy as its rule is on such a text; none when the author has turned the rule off. */
function weighed(blog: Blog, value: Post | HelpList, finding: Finding): Problem[] {
	const severity = severityOf(finding.rule, intentOf(value), blog.settings.value.checks);
	return severity === "off" ? [] : [toProblem(value.path, finding, severity === "error")];
}

/** All there is to mend in the blog, sorted by file and line. */
export async function problemsOfBlog(
	blog: Blog,
	wanted: (item: Read<Post | HelpList>) => boolean = () => true,
): Promise<Problem[]> {
	const problems = settingsProblems(blog);
	for (const item of [...blog.posts, ...blog.pages, ...blog.lists]) {
		if (wanted(item)) append(problems, await problemsOf(blog, item));
	}
	for (const { value, reason } of unspelled(blog)) {
		const item = { value, messages: [] };
		if (wanted(item)) problems.push(...weighed(blog, value, { rule: "spelling", reason, place: undefined }));
	}
	return problems.sort(byPlace);
}

/**
 * What stops a build. The bodies of drafts are not looked at: nothing in them is worse than a warning. Nor is spelling,
 * unless the author has made it an error.
 */
export async function errorsIn(blog: Blog): Promise<Problem[]> {
	const problems = settingsProblems(blog);
	const spelling = stopsForSpelling(blog);
	for (const item of [...blog.posts, ...blog.pages, ...blog.lists]) {
		const { value, messages } = item;
		append(problems, headProblems(blog, value, messages));
		// A draft's text stops nothing.
		if (value.status === "draft" || (!spelling && isKnownToBeFine(blog, value))) continue;
		const findings = await findingsOf(blog, value, spelling);
		const errors = findings.flatMap((finding) => weighed(blog, value, finding)).filter(isError);
		append(problems, errors);
		if (errors.length === 0) await rememberFine(blog, value);
	}
	return problems.filter(isError).sort(byPlace);
}

/** Whether the author has made it an error: else who looks for errors need not read a dictionary. */
export const stopsForSpelling = ({ settings }: Blog): boolean =>
	severityOf("spelling", "published", settings.value.checks) === "error";

const isError = ({ severity }: Problem): boolean => severity === "error";

/** One by one: as arguments of one call, a hundred thousand are more than the stack holds. */
function append(problems: Problem[], more: readonly Problem[]): void {
	for (const problem of more) problems.push(problem);
}

/** What is to be mended in `_site.yaml` and the other files of the whole blog, and the files that are not read. */
export function settingsProblems(blog: Blog): Problem[] {
	const { settings, ownWords, privateWords, links, refused } = blog;
	const shown = pathShower(blog.folder)(path.join(blog.folder, "_site.yaml"));
	return [
		...[settings, ownWords, privateWords, links].flatMap(({ messages }) =>
			messages.map((message) => toProblem(message.file ?? shown, toFinding(message), true)),
		),
		...[...navigationFindings(blog), ...privateWordsInSettings(blog)].map((finding) =>
			toProblem(shown, finding, true),
		),
		...refused.flatMap((file) => toProblems(file.path, file.messages, false)),
	];
}

function navigationFindings(blog: Blog): Finding[] {
	const items = blog.settings.value.navigation ?? [];
	if (items.length === 0) return [];
	const links = (away: boolean) =>
		items.flatMap((item) =>
			leadsAway(item) !== away || !item.place ? [] : { url: item.to, place: item.place },
		);
	const addresses = addressesOf(forAuthor(blog));
	return [
		...internalLink(links(false), navigationPlace, addresses),
		...ownLink(links(true), homeUrl(blog.settings.value.url), addresses),
	];
}

function toProblem(path: string, { rule, reason, place, note }: Finding, error: boolean): Problem {
	const point = place && ("start" in place ? place.start : place);
	return {
		path,
		line: point?.line ?? 1,
		column: point?.column ?? 1,
		severity: error ? "error" : "warning",
		message: reason,
		rule,
		...(note && { note }),
	};
}

function byPlace(a: Problem, b: Problem): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}
