import * as z from "zod";
import { blogFolder, readBlog } from "#lib/blog.ts";
import { withEditorLinks } from "#lib/editor.dev.ts";
import { type FlipOrder, flip } from "#lib/flag.ts";
import { brokenBy } from "#lib/leads.ts";
import { answer, say } from "#lib/order.dev.ts";
import { toProblem } from "#lib/site/proof.ts";

const order = z.strictObject({ path: z.string(), to: z.enum(["published", "draft"]) });

/** Flips a flag for the desk's button: what `npm run post publish` does. */
export async function POST(request: Request): Promise<Response> {
	return answer(request, order, "a path and `published` or `draft`", async ({ path, to }) => {
		const blog = readBlog(blogFolder(), new Date());
		const item = [...blog.posts, ...blog.pages, ...blog.lists].find(({ value }) => value.path === path);
		if (!item) return say(404, `${path} is not there any more`);
		const outcome = await flip({ blog, item, to });
		if (outcome.kind === "already") return say(200, outcome.line);
		if (outcome.kind === "flipped") {
			return Response.json({
				said: cameOf(to, outcome.scheduled),
				changes: [path, ...outcome.changes],
				breaks: to === "draft" ? await brokenBy(blog, item) : [],
			});
		}
		const problems = withEditorLinks(outcome.problems.map(toProblem));
		return Response.json({ said: refusal(problems.length), problems }, { status: 409 });
	});
}

const refusal = (count: number): string =>
	`Not yet: ${count === 1 ? "this" : `${count} things`} must be mended first.`;

/** What it comes to for readers. */
function cameOf(to: FlipOrder["to"], scheduled: boolean): string {
	if (to === "draft") return "Taken back: it is a draft again, and gone for readers with the next build.";
	if (scheduled) return "Scheduled: readers get it with the first build on its day, or after.";
	return "Published: readers get it with the next build.";
}
