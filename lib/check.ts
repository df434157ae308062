import path from "node:path";
import type { VFile } from "vfile";
import { type Blog, pathShower, type Read } from "#lib/blog.ts";
import { type BodyFacts, factsOf, introductionSource } from "#lib/bodies.ts";
import { sameAlias } from "#lib/checks/alias.ts";
import { helpList } from "#lib/checks/help-list.ts";
import { internalLink } from "#lib/checks/internal-link.ts";
import { sameAddress } from "#lib/checks/same-address.ts";
import { type Intent, severityOf } from "#lib/checks/severity.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import type { Finding } from "#lib/content/report.ts";
import type { HelpReference } from "#lib/markdown/enrich/references.ts";
import { type Edition, forAuthor } from "#lib/posts.ts";
import { postAddress, reserved } from "#lib/site/address.ts";
import { addressesOf, inBlog } from "#lib/site/addresses.ts";
import { leadsAway, navigationPlace } from "#lib/site/navigation.ts";

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

/** All there is to mend in one post, page or list, in the order of its lines. */
export async function problemsOf(blog: Blog, { value, messages }: Read<Post | HelpList>): Promise<Problem[]> {
	const intent: Intent = value.status === "draft" ? "draft" : "published";
	const source = "slug" in value ? value : introductionSource(value);
	const body = await factsOf(source);
	const edition = forAuthor(blog);
	const address = "slug" in value ? postAddress(value.slug) : "/";
	const findings: Finding[] = [
		...body.findings,
		...(body.links.length > 0
			? internalLink(body.links, { file: inBlog(blog, value.file), address }, addressesOf(edition))
			: []),
		...("slug" in value ? helpList(body.lists, listsOf(edition)) : body.lists.map(inList)),
		...(await picturesOf(body.pictures, value.file, blog)),
	];
	const found = findings.map((finding) => fromFinding(value.path, finding, intent));
	return [...headProblems(blog, value, messages), ...found].sort(byPlace);
}

/** A list of ways to help has an introduction, and no other list in it. */
const inList = ({ place }: HelpReference): Finding => ({
	rule: "directive",
	reason: "Unexpected `::ways-to-help` in a list of ways to help, expected it in a post",
	place,
});

/** What can be said without looking at the body: front matter, and an address that is taken. */
function headProblems(blog: Blog, value: Post | HelpList, messages: VFile["messages"]): Problem[] {
	const own = toProblems(value.path, messages);
	const shared = claimsOf(blog).get(value.path);
	return shared ? [...own, fromFinding(value.path, shared, "published")] : own;
}

/** Messages of a file, as problems. */
export const toProblems = (path: string, messages: VFile["messages"], error?: boolean): Problem[] =>
	messages.map((message) => toProblem(path, message.reason, message, error ?? message.fatal === true));

function fromFinding(path: string, { rule, reason, place, note }: Finding, intent: Intent): Problem {
	const point = place && ("start" in place ? place.start : place);
	return toProblem(path, reason, { ...point, ruleId: rule, note }, severityOf(rule, intent) === "error");
}

/** All there is to mend in the blog, sorted by file and line. */
export async function problemsOfBlog(
	blog: Blog,
	wanted: (item: Read<Post | HelpList>) => boolean = () => true,
): Promise<Problem[]> {
	const problems = settingsProblems(blog);
	for (const item of [...blog.posts, ...blog.pages, ...blog.lists]) {
		if (wanted(item)) problems.push(...(await problemsOf(blog, item)));
	}
	return problems.sort(byPlace);
}

/** What stops a build. The bodies of drafts are not looked at: nothing in them is worse than a warning. */
export async function errorsIn(blog: Blog): Promise<Problem[]> {
	const problems = await problemsOfBlog(blog, ({ value }) => value.status !== "draft");
	for (const { value, messages } of [...blog.posts, ...blog.pages, ...blog.lists]) {
		if (value.status === "draft") problems.push(...headProblems(blog, value, messages));
	}
	return problems.filter(({ severity }) => severity === "error").sort(byPlace);
}

/** What is to be mended in `_site.yaml`, and the files that are not read. */
export function settingsProblems(blog: Blog): Problem[] {
	const { settings, refused } = blog;
	const shown = pathShower(blog.folder)(path.join(blog.folder, "_site.yaml"));
	return [
		...settings.messages.map((message) => toProblem(shown, message.reason, message, true)),
		...navigationFindings(blog).map((finding) => fromFinding(shown, finding, "published")),
		...refused.flatMap((file) =>
			file.messages.map((message) => toProblem(file.path, message.reason, message, false)),
		),
	];
}

function navigationFindings(blog: Blog): Finding[] {
	const items = blog.settings.value.navigation ?? [];
	const links = items.flatMap((item) =>
		leadsAway(item) || !item.place ? [] : { url: item.to, place: item.place },
	);
	return internalLink(links, navigationPlace, addressesOf(forAuthor(blog)));
}

interface Place {
	readonly line?: number | undefined;
	readonly column?: number | undefined;
	readonly ruleId?: string | undefined;
	readonly note?: string | undefined;
}

function toProblem(path: string, message: string, place: Place, error: boolean): Problem {
	return {
		path,
		line: place.line ?? 1,
		column: place.column ?? 1,
		severity: error ? "error" : "warning",
		message,
		rule: place.ruleId ?? "galley",
		...(place.note && { note: place.note }),
	};
}

function byPlace(a: Problem, b: Problem): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return a.line - b.line || a.column - b.column;
}

const claims = new WeakMap<Blog, ReturnType<typeof sameAddress>>();

/** Which files ask for an address that is taken. */
function claimsOf(blog: Blog): ReturnType<typeof sameAddress> {
	let found = claims.get(blog);
	if (!found) {
		const lists = blog.lists.map(({ value: { path, name } }) => ({
			path,
			slug: name && `ways-to-help/${name}`,
		}));
		const posts = [...blog.posts, ...blog.pages].map(({ value }) => value);
		found = new Map([
			...sameAlias(posts, () => addressesOf(forAuthor(blog)).pages),
			...sameAddress([...posts, ...lists], reserved),
		]);
		claims.set(blog, found);
	}
	return found;
}

const listsOf = (edition: Edition): Map<string, "public" | "hidden"> =>
	new Map(edition.lists.map(({ name, status }) => [name, status === "published" ? "public" : "hidden"]));

async function picturesOf(pictures: BodyFacts["pictures"], file: string, blog: Blog): Promise<Finding[]> {
	if (pictures.length === 0) return [];
	const { findPicture } = await import("#lib/pictures.ts");
	const found = await Promise.all(pictures.map(({ src }) => findPicture(src, file, blog.root)));
	return found.flatMap((result, index) => {
		const place = pictures[index]?.place;
		return "reason" in result ? [{ rule: "picture" as const, reason: result.reason, place }] : [];
	});
}
