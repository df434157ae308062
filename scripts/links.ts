import { createHash } from "node:crypto";
import path from "node:path";
import { Command } from "commander";
import type { Blog } from "#lib/blog.ts";
import type { ClientOptions } from "#lib/links/client.ts";
import { readHistory } from "#lib/links/history.ts";
import { type OutboundLinks, outboundLinks } from "#lib/links/outbound.ts";
import { reportOn } from "#lib/links/report.ts";
import { agreed, offerCopies } from "#scripts/links/copies.ts";
import { reportLines, toJson } from "#scripts/links/lines.ts";
import { type Ended, untilInterrupted } from "#scripts/links/round.ts";
import { findItem, itemsOf } from "#scripts/shared/find.ts";
import { withNpms } from "#scripts/shared/npm.ts";
import { openBlog } from "#scripts/shared/open-blog.ts";
import { clearProgress, countLinks, countPosts } from "#scripts/shared/progress.ts";
import { root, run } from "#scripts/shared/run.ts";

interface Options {
	readonly drafts?: boolean;
	readonly archive?: boolean;
	readonly json?: boolean;
}

const program = new Command("npm run links --")
	.description(
		"Look whether links to other sites still lead somewhere: of all that readers see, or of those named.",
	)
	.argument("[slug...]", "posts, pages or lists: the last part of their address, or their files")
	.option("--drafts", "also of drafts, and of what waits for its day")
	.option("--archive", "look for kept copies of what is gone, and ask whether to keep their addresses")
	.option("--json", "say it as JSON, for programs")
	.addHelpText(
		"after",
		`
The only command that needs the network. No link is looked at twice a day, so that it can be ended (Ctrl+C) and goes on
from there the next time. What it finds is kept in _links.json, beside the posts; docs/links.md says what it means.

npm keeps options for itself unless \`--\` stands before them: npm run links -- --drafts
Exit codes: 0 nothing is gone, 1 something is to be mended or could not be done, 2 it was typed wrongly,
130 it was ended by Ctrl+C.`,
	)
	.exitOverride()
	.action(async (typed: readonly string[], options: Options) => {
		await keepLinks(typed, withNpms(options, ["drafts", "archive", "json"]));
	});

run(() => program.parseAsync());

async function keepLinks(
	typed: readonly string[],
	{ drafts = false, archive = false, json = false }: Options,
) {
	const { blog, index } = openBlog();
	const named = typed.map((each) => findItem(blog, each).value);
	const all = itemsOf(blog).map(({ value }) => value);
	const wanted = new Set(
		named.length > 0 ? named : all.filter(({ status }) => drafts || status === "published"),
	);
	const links = await outboundLinks(blog, all, countPosts(all.length)).finally(clearProgress);
	index.save();
	const shown: OutboundLinks = new Map(
		[...links].flatMap(([url, places]) => {
			const here = places.filter(({ from }) => wanted.has(from));
			return here.length > 0 ? [[url, here]] : [];
		}),
	);
	const outcome = await untilInterrupted({
		folder: blog.folder,
		journal: journalOf(blog.folder),
		urls: [...shown.keys()],
		...(isWhole(blog) && { all: new Set(links.keys()) }),
		today: blog.today,
		onProgress: countLinks,
		web: webOf(blog),
	}).finally(clearProgress);
	const history = readHistory(blog.folder).value;
	const reports = reportOn(shown, history, blog.today);
	if (json) console.log(JSON.stringify(reports.map(toJson), undefined, "\t"));
	else for (const line of reportLines(reports, blog.settings.value.language)) console.log(line);
	sayHowFar(outcome);
	const say = json ? console.error : console.log;
	if (archive && !outcome.stopped) await offerCopies(blog, reports, { web: webOf(blog), say, ask: agreed });
	const bad = reports.some(({ verdict }) => verdict.state === "gone" || verdict.state === "home");
	if (outcome.stopped) process.exitCode = 130;
	else if (outcome.offline || bad) process.exitCode = 1;
}

/** Says who is asking, and where to find the author. */
function webOf({ settings }: Blog): ClientOptions {
	const { url } = settings.value;
	return { userAgent: `Galley link check${url ? ` (+${url})` : ""}` };
}

/** Whether every text could be read: links of one that could not may stand in it all the same. */
const isWhole = (blog: Blog): boolean =>
	blog.refused.length === 0 && itemsOf(blog).every(({ value }) => value.status !== "broken");

function journalOf(folder: string): string {
	const name = createHash("sha256").update(folder).digest("hex").slice(0, 16);
	return path.join(root, ".cache/links", name);
}

function sayHowFar({ left, offline, stopped }: Ended): void {
	if (offline)
		console.error("No host can be found: this machine seems to be off the network. Try again when it is on.");
	else if (stopped)
		console.error(`Ended with ${left.toLocaleString("en")} not looked at: npm run links goes on from there.`);
}
