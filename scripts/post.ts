import { Command } from "commander";
import { type Blog, blogFolder, readBlog } from "#lib/blog.ts";
import { problemsOfBlog } from "#lib/check.ts";
import { counted, problemLines } from "#scripts/shared/print.ts";
import { run } from "#scripts/shared/run.ts";

const program = new Command("npm run post")
	.description("Work on posts.")
	.addHelpText("after", "\nPOSTS_DIR names the blog folder; without it, posts/.");

program
	.command("check")
	.description(
		"Say what is left to mend: in all posts, pages and lists, or in those named. Exit 1 on an error.",
	)
	.argument("[slug...]", "posts, pages or lists, by the last part of their address")
	.action((slugs: string[]) => run(() => check(slugs)));

program.parse();

async function check(slugs: readonly string[]): Promise<void> {
	const blog = readBlog(blogFolder(), new Date());
	const names = namesIn(blog);
	const unknown = slugs.find((slug) => !names.has(slug));
	if (unknown) throw new Error(`There is no post, page or list called ${unknown}`);
	const wanted = new Set(slugs.length > 0 ? slugs : names);
	const problems = await problemsOfBlog(blog, ({ value }) =>
		wanted.has("slug" in value ? value.slug : value.name),
	);
	const errors = problems.filter(({ severity }) => severity === "error").length;
	if (problems.length > 0) console.log(problemLines(problems));
	console.log(`${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`);
	if (errors > 0) process.exitCode = 1;
}

function namesIn({ posts, pages, lists }: Blog): Set<string> {
	return new Set([
		...[...posts, ...pages].map(({ value }) => value.slug),
		...lists.map(({ value }) => value.name),
	]);
}
