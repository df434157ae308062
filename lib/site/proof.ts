import { type Problem as Found, problemsOf } from "#lib/check.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { dateLabel } from "#lib/site/frame.ts";
import type { Problem, Proof } from "#lib/site/models.ts";

/** What is left to do, for the band on the author's own screen; readers' editions have none. */
export async function proofOf(edition: Edition, item: Post | HelpList): Promise<Proof | undefined> {
	if (edition.audience === "readers") return undefined;
	const { posts, pages, lists } = edition.blog;
	const read = [...posts, ...pages, ...lists].find(({ value }) => value === item);
	const problems = read ? (await problemsOf(edition.blog, read)).map(toProblem) : [];
	if (item.status === "published" && problems.length === 0) return undefined;
	const date = "date" in item && item.status === "scheduled" ? item.date : undefined;
	return {
		path: item.path,
		state: item.status,
		problems,
		...(date && { until: dateLabel(date, edition.settings.language) }),
	};
}

/** A problem, as the page shows it. */
export function toProblem({ path, line, column, severity, message, note, rule }: Found): Problem {
	return { place: `${path}:${line}:${column}`, severity, message, rule, ...(note && { note }) };
}
