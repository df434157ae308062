import { Command } from "commander";
import type { Item } from "#scripts/shared/find.ts";
import { withNpms } from "#scripts/shared/npm.ts";

export const check = new Command("check")
	.description("Say what is left to mend: in all posts, pages and lists, or in those named.")
	.argument("[slug...]", "posts, pages or lists: the last part of their address, or their files")
	.option("--json", "the same as JSON, for programs: path, line, column, severity, message, rule, note")
	.addHelpText(
		"after",
		`
A draft has warnings, what is meant for readers has errors. Exit code 1 when there is an error.

  npm run post check
  npm run post check first-light families
  npm run post -- check --json`,
	)
	.action(async (typed: readonly string[], options: { readonly json?: boolean }) => {
		const { json = false } = withNpms(options, ["json"]);
		const [
			{ openBlog },
			{ findItem, itemsOf },
			{ problemsOfBlog },
			{ counted, problemLines },
			{ clearProgress, countPosts },
		] = await Promise.all([
			import("#scripts/shared/open-blog.ts"),
			import("#scripts/shared/find.ts"),
			import("#lib/check.ts"),
			import("#scripts/shared/print.ts"),
			import("#scripts/shared/progress.ts"),
		]);
		const { blog, index } = openBlog();
		const named = typed.map((each) => findItem(blog, each).value);
		const count = countPosts(itemsOf(blog).length);
		const wanted = ({ value }: Item) => {
			count();
			return named.length === 0 || named.includes(value);
		};
		const problems = await problemsOfBlog(blog, wanted).finally(clearProgress);
		index.save();
		const errors = problems.filter(({ severity }) => severity === "error").length;
		if (json) console.log(JSON.stringify(problems, undefined, "\t"));
		else {
			if (problems.length > 0) console.log(problemLines(problems));
			console.log(`${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`);
		}
		if (errors > 0) process.exitCode = 1;
	});
