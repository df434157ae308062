import { z } from "zod";
import { blogFolder, readBlog } from "#lib/blog.ts";
import { withEditorLinks } from "#lib/editor.dev.ts";
import { flip } from "#lib/flag.ts";
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
		if (outcome.kind !== "stopped") return say(200, outcome.line);
		const problems = withEditorLinks(outcome.problems.map(toProblem));
		return Response.json({ said: "Not yet: this must be mended first.", problems }, { status: 409 });
	});
}
