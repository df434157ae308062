import path from "node:path";
import { type Blog, blogFolder, readBlog } from "#lib/blog.ts";
import { root } from "#scripts/shared/run.ts";

/** Reads the blog for a command, with what earlier commands found out about pictures. */
export function openBlog(): Blog {
	process.env.PICTURE_CACHE ??= path.join(root, ".cache/pictures");
	return readBlog(blogFolder(), new Date());
}
