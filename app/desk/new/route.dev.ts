import { z } from "zod";
import { blogFolder, readBlog } from "#lib/blog.ts";
import { refusal } from "#lib/guard.dev.ts";
import { newPost } from "#lib/new-post.ts";
import { postAddress } from "#lib/site/address.ts";

const order = z.strictObject({ title: z.string() });

/** Begins a draft for the desk's form: what `npm run post new` does. */
export async function POST(request: Request): Promise<Response> {
	const refused = refusal(request);
	if (refused) return say(403, refused);
	const parsed = order.safeParse(await request.json().catch(() => undefined));
	if (!parsed.success) return say(400, "Unexpected order, expected a title");
	try {
		const { slug, file } = newPost(readBlog(blogFolder(), new Date()), parsed.data);
		return Response.json({ said: `Begun: ${file}`, address: postAddress(slug) });
	} catch (error) {
		return say(409, (error as Error).message);
	}
}

const say = (status: number, said: string): Response => Response.json({ said }, { status });
