import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import type { Change } from "#lib/closing-list.ts";
import { withNpms } from "#scripts/shared/npm.ts";

export const helpList = new Command("help-list")
	.description("Make a list of ways to help of the links at the end of a post; shows the change, and asks.")
	.argument("<slug>", "a post or page: the last part of its address, or its file")
	.option("--yes", "make the change without asking")
	.addHelpText(
		"after",
		`
Looks at the last paragraphs, as far as they are nothing but links, each with a phrase. What each link asks of the reader
(donate, read, call …) is a guess: look it over. docs/ways-to-help.md says what else a link can have.

  npm run post help-list first-light
  npm run post -- help-list first-light --yes`,
	)
	.action(async (typed: string, options: { readonly yes?: boolean }) => {
		const { yes = false } = withNpms(options, ["yes"]);
		const [{ openBlog }, { findItem, nameOf }, { closingList }, { problemLines }] = await Promise.all([
			import("#scripts/shared/open-blog.ts"),
			import("#scripts/shared/find.ts"),
			import("#lib/closing-list.ts"),
			import("#scripts/shared/print.ts"),
		]);
		const item = findItem(openBlog().blog, typed);
		const { value } = item;
		if (!("slug" in value)) throw new Error(`${value.path} is a list already, expected a post or page`);
		const found = closingList(value);
		if (found.kind === "nothing") {
			throw new Error(
				`${value.path} does not end in paragraphs of links, expected two links or more, each with a phrase: [This article](https://…) that explains …`,
			);
		}
		if (found.kind === "problems") {
			console.error(`${problemLines(found.problems)}\n\nNothing was changed: mend these first.`);
			process.exitCode = 1;
			return;
		}
		console.log(diffLines(value.path, found.change).join("\n"));
		if (!yes && !(await agreed(nameOf(item)))) {
			console.log("Nothing was changed.");
			process.exitCode = 1;
			return;
		}
		if (!found.change.make()) {
			throw new Error(`${value.path} was saved meanwhile, and is as it was saved: try again`);
		}
		console.log(`${value.path}  changed`);
	});

/** As diff -u shows a change: what goes, then what comes. */
const diffLines = (path: string, { line, before, after }: Change): string[] => [
	`--- ${path}`,
	`+++ ${path}`,
	`@@ -${line},${before.length} +${line},${after.length} @@`,
	...before.map((text) => `-${text}`),
	...after.map((text) => `+${text}`),
];

async function agreed(name: string): Promise<boolean> {
	if (!process.stdin.isTTY) {
		console.log(`\nTo make this change: npm run post -- help-list ${name} --yes`);
		return false;
	}
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return /^y(?:es)?$/i.test((await terminal.question("Change it? (y/N) ")).trim());
	} finally {
		terminal.close();
	}
}
