import type { Blog } from "#lib/blog.ts";
import { gistOf } from "#lib/bodies.ts";
import { type Problem as Found, leftOf, problemsOf } from "#lib/check.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { effectOf } from "#lib/site/effect.ts";
import { dateLabel } from "#lib/site/frame.ts";
import type { Problem, Proof } from "#lib/site/models.ts";

/** What is left to do, for the band on the author's own screen; readers' editions have none. */
export async function proofOf(edition: Edition, item: Post | HelpList): Promise<Proof | undefined> {
	if (edition.audience === "readers") return undefined;
	const { posts, pages, lists } = edition.blog;
	const read = [...posts, ...pages, ...lists].find(({ value }) => value === item);
	const own = read ? leftOf(await problemsOf(edition.blog, read)).map(toProblem) : [];
	const problems = [...own, ...(await leftInLists(edition.blog, item))];
	if (item.status === "published" && problems.length === 0) return undefined;
	const date = "date" in item && item.status === "scheduled" ? item.date : undefined;
	return {
		path: item.path,
		title: item.title,
		effect: effectOf(edition, item),
		state: item.status,
		problems,
		...(date && { until: dateLabel(date, edition.settings.language) }),
		...("kind" in item && item.kind === "post" && !item.date && { undated: true }),
	};
}

/** What is left to do in the lists that a post takes in, a line a list. */
async function leftInLists(blog: Blog, item: Post | HelpList): Promise<Problem[]> {
	if (!("slug" in item)) return [];
	const names = new Set((await gistOf(item)).lists.map(({ name }) => name));
	const found: Problem[] = [];
	for (const list of blog.lists.filter(({ value }) => names.has(value.name))) {
		const problems = await problemsOf(blog, list);
		const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
		if (!first) continue;
		const things = problems.length === 1 ? "1 thing" : `${problems.length} things`;
		const message = `${things} left in \`${list.value.path}\``;
		const { place, severity } = toProblem(first);
		found.push({ place, severity, message, rule: "help-list" });
	}
	return found;
}

/** A problem, as the page shows it. */
export function toProblem({ path, line, column, severity, message, note, rule }: Found): Problem {
	return { place: `${path}:${line}:${column}`, severity, message, rule, ...(note && { note }) };
}
