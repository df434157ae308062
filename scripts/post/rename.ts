import { Command } from "commander";
import type { Lead } from "#lib/leads.ts";

export const renaming = new Command("rename")
	.description(
		"Give a post or page another address; one that was public is kept in `aliases` and leads there.",
	)
	.argument("<slug>", "the last part of its address, or its file")
	.argument("<new-slug>", "the last part of the new address")
	.addHelpText(
		"after",
		`
Renames the file, or its folder when it has one; a day before the name stays. Where the front matter has \`slug:\`, that is
changed instead. Says which files link to it.

  npm run post rename first-light dawn`,
	)
	.action(async (typed: string, slug: string) => {
		const [{ openBlog }, { findItem }, { leadsTo }, { rename }, { problemLines }, { shownPath }] =
			await Promise.all([
				import("#scripts/shared/open-blog.ts"),
				import("#scripts/shared/find.ts"),
				import("#lib/leads.ts"),
				import("#lib/rename.ts"),
				import("#scripts/shared/print.ts"),
				import("#lib/files/shown-path.ts"),
			]);
		const { blog, index } = openBlog();
		const item = findItem(blog, typed);
		const { value } = item;
		if (!("slug" in value)) {
			throw new Error(`${value.path} is a list: rename the file, and the list in the posts that take it in`);
		}
		if (value.slug === slug) {
			console.log(`${value.path}  is at /${slug}/ already`);
			return;
		}
		const leads = await leadsTo(blog, item);
		index.save();
		const outcome = rename(blog, value, slug);
		if (!outcome.renamed) {
			console.error(`${problemLines(outcome.problems)}\n\nNothing was changed.`);
			process.exitCode = 1;
			return;
		}
		const moved = outcome.file === value.file ? value.path : `${value.path} → ${shownPath(outcome.file)}`;
		const kept = outcome.leads
			? `, aliases: /${value.slug}/`
			: "; the old one was never public, and is nowhere now";
		console.log(`${moved}  /${value.slug}/ → /${slug}/${kept}`);
		for (const lead of leads) console.log(leadLine(lead, slug, outcome.leads));
	});

/** A link by address still leads there, if anything does; one by file does not. */
function leadLine({ place, written }: Lead, after: string, leads: boolean): string {
	const isFile = /\.md(?:[?#]|$)/.test(written);
	if (!isFile && leads) return `${place} links to ${written}, which leads to /${after}/ from now on`;
	return `${place} links to ${isFile ? "the file " : ""}${written}, which has gone: write /${after}/ instead`;
}
