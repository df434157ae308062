import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { UsageError } from "#scripts/shared/run.ts";

export const create = new Command("new")
	.description("Begin a draft: a file with front matter, named after its title. Never writes over one.")
	.argument("[title]", "in quotes; asked for when it is missing")
	.option("--description <text>", "the sentence under the title; can be written later")
	.addHelpText(
		"after",
		`
  npm run post new "First light"
  npm run post -- new "First light" --description "On being up before anybody else."`,
	)
	.action(async (typed: string | undefined, options: { readonly description?: string }) => {
		const { title, description } = await askForMissing(typed, options.description);
		const [{ openBlog }, { newPost }, { shownPath }, { localUrl, postAddress }] = await Promise.all([
			import("#scripts/shared/open-blog.ts"),
			import("#lib/new-post.ts"),
			import("#lib/files/shown-path.ts"),
			import("#lib/site/address.ts"),
		]);
		const { blog } = openBlog();
		const { file, slug } = newPost(blog, { title, description });
		console.log(shownPath(file));
		console.log(`While npm run dev runs, it is at ${localUrl}${decodeURI(postAddress(slug))}`);
	});

/** On a terminal, asks for what was not typed; an empty answer leaves the description for later. */
async function askForMissing(title = "", description?: string) {
	if (title.trim() !== "" && (description !== undefined || !process.stdin.isTTY)) {
		return { title, description: description ?? "" };
	}
	if (!process.stdin.isTTY)
		throw new UsageError('Unexpected missing title, expected: npm run post new "First light"');
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		let answer = title.trim();
		while (answer === "") answer = (await terminal.question("Title: ")).trim();
		const sentence =
			description ?? (await terminal.question("One sentence under it (Enter to write it later): "));
		return { title: answer, description: sentence };
	} finally {
		terminal.close();
	}
}
