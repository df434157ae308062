import { readBlog } from "#lib/blog.ts";
import { problemsOfBlog } from "#lib/check.ts";

/** Noon of the day on which blogs are read. */
export const now = new Date("2026-10-01T12:00:00Z");

/** All there is to mend in a blog, a line a problem: `a.md:5:12 error Unexpected …, expected …`. */
export async function problems(folder: string): Promise<string[]> {
	const found = await problemsOfBlog(readBlog(folder, now));
	return found.map(({ path, line, column, severity, message }) => {
		return `${path.slice(path.indexOf(folder) + folder.length + 1)}:${line}:${column} ${severity} ${message}`;
	});
}
