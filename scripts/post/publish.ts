import { Command } from "commander";
import type { FlipOrder } from "#lib/flag.ts";

const slug = "a post, page or list: the last part of its address, or its file";

export const publish = new Command("publish")
	.description("Publish a draft: when nothing stands in the way, its flag becomes true in the file.")
	.argument("<slug>", slug)
	.option("--force", "publish in spite of errors, which are named; the build will stop at them")
	.addHelpText(
		"after",
		`
Sets the day, too, where there is none: today, in the blog's time zone. No other byte of the file changes.
Front matter that cannot be read, and private words, stop it even with --force.

  npm run post publish first-light
  npm run post publish posts/_help/families.md
  npm run post -- publish first-light --force`,
	)
	.action((typed: string, { force = false }: { readonly force?: boolean }) =>
		flipTyped(typed, { to: "published", force }),
	);

export const unpublish = new Command("unpublish")
	.description("Make a published post a draft again: its flag becomes false, its day stays.")
	.argument("<slug>", slug)
	.addHelpText(
		"after",
		`
Readers have it until the next npm run build, and until that is on your web host.

  npm run post unpublish first-light`,
	)
	.action((typed: string) => flipTyped(typed, { to: "draft" }));

async function flipTyped(typed: string, order: Pick<FlipOrder, "to" | "force">): Promise<void> {
	const [{ openBlog }, { findItem, nameOf }, { flip }, { counted, problemLines }] = await Promise.all([
		import("#scripts/shared/open-blog.ts"),
		import("#scripts/shared/find.ts"),
		import("#lib/flag.ts"),
		import("#scripts/shared/print.ts"),
	]);
	const { blog, index } = openBlog("anew");
	const item = findItem(blog, typed);
	const outcome = await flip({ blog, item, ...order });
	index.save();
	if (outcome.kind === "stopped") {
		console.error(problemLines(outcome.problems));
		const { length } = outcome.problems;
		const force = `To publish in spite of ${length === 1 ? "it" : "them"}: npm run post -- publish ${nameOf(item)} --force`;
		const instead = outcome.forceable ? force : "This cannot be passed over";
		console.error(`\nNothing was changed: ${counted(length, "error")} to mend. ${instead}`);
		process.exitCode = 1;
		return;
	}
	if (outcome.kind === "flipped" && outcome.overridden.length > 0) {
		console.error(problemLines(outcome.overridden));
		console.error(`\nPublished in spite of this; npm run build will stop at it.`);
	}
	console.log(outcome.line);
	if (outcome.kind === "flipped" && order.to === "draft") {
		const { brokenBy } = await import("#lib/leads.ts");
		for (const line of await brokenBy(blog, item)) console.log(line);
	}
}
