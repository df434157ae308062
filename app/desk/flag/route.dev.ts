import { z } from "zod";
import { blogFolder, readBlog } from "#lib/blog.ts";
import { withEditorLinks } from "#lib/editor.dev.ts";
import { flip } from "#lib/flag.ts";
import { refusal } from "#lib/guard.dev.ts";
import { toProblem } from "#lib/site/proof.ts";

const order = z.strictObject({ path: z.string(), to: z.enum(["published", "draft"]) });

/** Flips a flag for the desk's button: what `npm run post publish` does. */
export async function POST(request: Request): Promise<Response> {
	const refused = refusal(request);
	if (refused) return say(403, refused);
	const parsed = order.safeParse(await request.json().catch(() => undefined));
	if (!parsed.success) return say(400, "Unexpected order, expected a path and `published` or `draft`");
	const { path, to } = parsed.data;
	const blog = readBlog(blogFolder(), new Date());
	const item = [...blog.posts, ...blog.pages, ...blog.lists].find(({ value }) => value.path === path);
	if (!item) return say(404, `${path} is not there any more`);
	try {
		const outcome = await flip({ blog, item, to });
		if (outcome.kind !== "stopped") return say(200, outcome.line);
		return Response.json(
			{
				said: "Not yet: this must be mended first.",
				problems: withEditorLinks(outcome.problems.map(toProblem)),
			},
			{ status: 409 },
		);
	} catch (error) {
		return say(409, (error as Error).message);
	}
}

const say = (status: number, said: string): Response => Response.json({ said }, { status });
