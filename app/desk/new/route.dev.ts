import * as z from "zod";
import { blogFolder, readBlog } from "#lib/blog.ts";
import { newPost } from "#lib/new-post.ts";
import { answer } from "#lib/order.dev.ts";
import { postAddress } from "#lib/site/address.ts";

const order = z.strictObject({ title: z.string() });

/** Begins a draft for the desk's form: what `npm run post new` does. */
export async function POST(request: Request): Promise<Response> {
	return answer(request, order, "a title", ({ title }) => {
		const { slug, file } = newPost(readBlog(blogFolder(), new Date()), { title });
		return Response.json({ said: `Begun: ${file}`, address: postAddress(slug) });
	});
}
