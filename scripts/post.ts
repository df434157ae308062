import { Command } from "commander";
import { check } from "#scripts/post/check.ts";
import { gone } from "#scripts/post/gone.ts";
import { helpList } from "#scripts/post/help-list.ts";
import { list } from "#scripts/post/list.ts";
import { create } from "#scripts/post/new.ts";
import { open } from "#scripts/post/open.ts";
import { proof } from "#scripts/post/proof.ts";
import { publish, unpublish } from "#scripts/post/publish.ts";
import { renaming } from "#scripts/post/rename.ts";
import { schema } from "#scripts/post/schema.ts";
import { withAdvice } from "#scripts/shared/advice.ts";
import { run } from "#scripts/shared/run.ts";

const program = new Command("npm run post --")
	.description("Work on posts, pages and lists of ways to help.")
	.exitOverride()
	.addHelpText(
		"after",
		`
POSTS_DIR names the blog folder; without it, posts/.
npm keeps options for itself unless \`--\` stands before them: npm run post -- publish first-light --force
For help on one: npm run post help publish`,
	)
	.addHelpText(
		"afterAll",
		"\nExit codes: 0 all is well, 1 something is to be mended or could not be done, 2 it was typed wrongly.",
	);

for (const verb of [create, list, check, publish, unpublish, open, renaming, helpList, gone, proof, schema])
	program.addCommand(verb.exitOverride().configureOutput({ outputError: withAdvice }));

run(() => program.parseAsync());
