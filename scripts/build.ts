import { existsSync } from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { dayInWords } from "#lib/content/calendar.ts";
import { build } from "#lib/export/build.ts";
import type { Changes } from "#lib/export/changes.ts";
import { whileLocked } from "#lib/export/lock.ts";
import { pathShower, shownPath } from "#lib/files/shown-path.ts";
import type { PublicEdition } from "#lib/posts.ts";
import { explainsNpm } from "#scripts/shared/npm.ts";
import { openBlog } from "#scripts/shared/open-blog.ts";
import { counted, problemLines } from "#scripts/shared/print.ts";
import { clearProgress, showProgress } from "#scripts/shared/progress.ts";
import { root, run } from "#scripts/shared/run.ts";

explainsNpm(new Command("npm run build --"), "npm run build -- --help")
	.description("Make the site: a folder of plain files, in which no draft is.")
	.addHelpText("after", "\nPOSTS_DIR names the blog folder (posts/), OUT_DIR the folder to write (out/).")
	.parse();

run(async () => {
	const started = performance.now();
	const out = path.resolve(process.env.OUT_DIR || "out");
	const onWait = (owner: number) => console.error(`Waiting for another build (process ${owner}) to end …`);
	const result = await whileLocked(root, onWait, async () => {
		showProgress({ step: "read" });
		const { blog, index, fingerprint } = openBlog();
		const result = await build({ root, fingerprint, blog, out, onProgress: showProgress });
		index.save();
		return result;
	}).finally(clearProgress);
	if (result.stopped) {
		console.error(problemLines(result.errors));
		console.error(
			`\nNothing was built: ${counted(result.errors.length, "error")} to mend. ${shownPath(out)}/ is as it was.`,
		);
		process.exitCode = 1;
		return;
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	for (const line of [
		...changeLines(result.changes),
		...heldBackLines(result.edition),
		...vanishedLines(result.vanished, result.edition),
	]) {
		console.log(line);
	}
	const { added, changed, removed, gone } = result.changes;
	console.log(
		[
			counted(result.edition.posts.length, "post"),
			`${counted(added.length + changed.length + removed.length + gone.length, "page")} changed`,
			`${seconds} s`,
			`${shownPath(out)}/`,
		].join(" · "),
	);
});

/** Addresses to name before the rest are only counted. */
const most = 10;

function changeLines({ added, changed, removed, gone, feed }: Changes): string[] {
	const fed = [
		...(feed.added > 0 ? [`+${feed.added}`] : []),
		...(feed.removed > 0 ? [`−${feed.removed}`] : []),
	];
	return [
		...addressLines("+", added.toSorted(textsFirst)),
		...(changed.length === 1 ? [`~ ${changed[0]}`] : []),
		...(changed.length > 1 ? [`~ ${counted(changed.length, "page")}`] : []),
		...addressLines("−", removed),
		...gone.map((address) => `${address} says that it is gone`),
		...(fed.length > 0 ? [`feed ${fed.join(" ")}`] : []),
	];
}

/** What the author wrote before what the engine makes of it. */
const textsFirst = (a: string, b: string): number => Number(isMade(a)) - Number(isMade(b));

const isMade = (address: string): boolean =>
	/^\/(?:$|archive\/|search\/|tags\/|ways-to-help\/$)/.test(address);

function addressLines(sign: string, addresses: readonly string[]): string[] {
	const rest = addresses.length - most;
	return [
		...addresses.slice(0, most).map((address) => `${sign} ${address}`),
		...(rest > 0 ? [`${sign} ${counted(rest, "page")} more`] : []),
	];
}

/** Links to these stand in letters and on other sites. */
function vanishedLines(addresses: readonly string[], { blog }: PublicEdition): string[] {
	const hidden = new Set([...blog.posts, ...blog.pages].map(({ value }) => `/${value.slug}/`));
	return addresses.flatMap((address) => {
		const forGood = `  if it is gone for good: npm run post gone ${address}`;
		return hidden.has(address)
			? [
					`${address} was public, and is taken back: until it is out again, readers find nothing there;`,
					forGood,
				]
			: [
					`${address} was public, and nothing is there now. If it has moved, put \`aliases: [${address}]\` into the post that it became;`,
					forGood,
				];
	});
}

/** What readers do not see yet, so that nobody looks for it in vain. */
function heldBackLines({ blog, settings }: PublicEdition): string[] {
	const all = [...blog.posts, ...blog.pages].map(({ value }) => value);
	const scheduled = all.filter(({ status }) => status === "scheduled");
	const drafts = [...all, ...blog.lists.map(({ value }) => value)].filter(({ status }) => status === "draft");
	return [
		...scheduled.map(
			({ path, date = "" }) =>
				`held back until ${dayInWords(date, settings.language, "long")} (${settings.timezone}): ${path}`,
		),
		...(drafts.length > 0 ? [draftLine(drafts.map(({ path }) => path))] : []),
		...(settings.url ? [] : [`Feed and sitemap name this machine: ${urlAdvice(blog.folder)}`]),
	];
}

/** Where to say what address the blog has: most begin without such a file. */
function urlAdvice(folder: string): string {
	const file = path.join(folder, "_site.yaml");
	const shown = pathShower(folder)(file);
	const line = "`url: https://your.address`";
	return existsSync(file)
		? `add the line ${line} to ${shown}`
		: `make the file ${shown} with the line ${line}`;
}

/** Drafts to name before the rest are only counted. */
const mostDrafts = 5;

function draftLine(paths: readonly string[]): string {
	const rest = paths.length - mostDrafts;
	const named = [...paths.slice(0, mostDrafts), ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
	return `${counted(paths.length, "draft")} ${paths.length === 1 ? "stays" : "stay"} home: ${named}`;
}
