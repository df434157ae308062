import { Command } from "commander";
import type { Standing, State } from "#lib/overview.ts";
import { withNpms } from "#scripts/shared/npm.ts";
import { counted } from "#scripts/shared/print.ts";
import type { Cell } from "#scripts/shared/table.ts";

interface Options {
	readonly drafts?: boolean;
	readonly ready?: boolean;
	readonly scheduled?: boolean;
	readonly published?: boolean;
	readonly tag?: string;
	readonly json?: boolean;
}

/** What each filter shows. What cannot be read is somebody's draft, too. */
const filters = {
	drafts: ["draft", "ready", "broken"],
	ready: ["ready"],
	scheduled: ["scheduled"],
	published: ["published"],
} as const satisfies Record<string, readonly State[]>;

export const list = new Command("list")
	.description("List posts, pages and lists: how far each is, its day, words, and things left to do.")
	.option("--drafts", "only drafts, ready or not")
	.option("--ready", "only drafts with nothing left to do")
	.option("--scheduled", "only what waits for its day")
	.option("--published", "only what readers see")
	.option("--tag <tag>", "only posts with this tag")
	.option("--json", "the same as JSON, for programs, with the messages of each")
	.addHelpText(
		"after",
		`
  npm run post list
  npm run post -- list --drafts
  npm run post -- list --published --tag kitchen --json`,
	)
	.action(async (typed: Options) => {
		const options = withNpms(typed, ["drafts", "ready", "scheduled", "published", "json"]);
		const [{ openBlog }, { overviewOf }, { slugOf }, { itemsOf }, { clearProgress, countPosts }] =
			await Promise.all([
				import("#scripts/shared/open-blog.ts"),
				import("#lib/overview.ts"),
				import("#lib/content/file-name.ts"),
				import("#scripts/shared/find.ts"),
				import("#scripts/shared/progress.ts"),
			]);
		const { blog, index } = openBlog();
		const count = countPosts(itemsOf(blog).length);
		const all = await overviewOf(blog, count).finally(clearProgress);
		index.save();
		const states = Object.entries(filters).flatMap(([name, shown]) =>
			options[name as keyof typeof filters] ? shown : [],
		);
		const shown = all
			.filter(({ state }) => states.length === 0 || states.some((each) => each === state))
			.filter(({ tags }) => options.tag === undefined || tags.map(slugOf).includes(slugOf(options.tag)));
		if (options.json) console.log(JSON.stringify(shown.map(toJson), undefined, "\t"));
		else if (shown.length === 0) console.log(`${noneOf(options)}${await nearTag(all, options.tag)}`);
		else await print(shown);
	});

const toJson = ({ problems, ...standing }: Standing) => ({ ...standing, left: problems.length, problems });

async function print(shown: readonly Standing[]): Promise<void> {
	const { tableLines } = await import("#scripts/shared/table.ts");
	console.log(tableLines(shown.map(toRow)).join("\n"));
	const wanting = shown.filter(({ care }) => care.length > 0);
	if (wanting.length > 0) console.log("\nTo look after:");
	for (const { path, care } of wanting) for (const { reason } of care) console.log(`  ${path}  ${reason}`);
	const counts = Object.entries(words).flatMap(([state, word]) => {
		const { length } = shown.filter((each) => each.state === state);
		return length > 0 ? [`${length.toLocaleString("en")} ${word}`] : [];
	});
	console.log(`\n${counts.join(", ")}`);
}

/** Says what was looked for and not found: "no drafts, nothing published with the tag `kitchen`". */
function noneOf({ tag, ...options }: Options): string {
	const looked = Object.entries(none).flatMap(([filter, words]) =>
		options[filter as keyof typeof none] ? [words] : [],
	);
	const what = looked.length > 0 ? looked.join(", ") : "no posts, pages or lists";
	return tag === undefined ? what : `${what} with the tag \`${tag}\``;
}

/** The tag that was meant, when there is none of that name but one like it. */
async function nearTag(all: readonly Standing[], tag: string | undefined): Promise<string> {
	if (tag === undefined) return "";
	const [{ didYouMean }, { slugOf }] = await Promise.all([
		import("#lib/content/near.ts"),
		import("#lib/content/file-name.ts"),
	]);
	const labels = new Map(all.flatMap(({ tags }) => tags.map((label) => [slugOf(label), label])));
	const meant = labels.has(slugOf(tag)) ? undefined : didYouMean(slugOf(tag), [...labels.keys()]);
	return meant === undefined ? "" : `: did you mean \`${labels.get(meant)}\`?`;
}

const none = {
	drafts: "no drafts",
	ready: "no drafts with nothing left to do",
	scheduled: "nothing that waits for its day",
	published: "nothing published",
} as const satisfies Record<keyof typeof filters, string>;

const words: Record<State, string> = {
	draft: "draft",
	ready: "ready",
	scheduled: "scheduled",
	published: "published",
	broken: "to mend",
};

const colours = {
	draft: "yellow",
	ready: "cyan",
	scheduled: "blue",
	published: "green",
	broken: "red",
} as const satisfies Record<State, Cell["colour"]>;

function toRow({ state, date = "", words: count, problems, address, title }: Standing): Cell[] {
	return [
		{ text: words[state], colour: colours[state] },
		{ text: date },
		{ text: `${counted(count, "word")}${count === 1 ? " " : ""}`, right: true },
		{ text: problems.length > 0 ? `${problems.length} left` : "", right: true },
		{ text: decodeURI(address) },
		{ text: title },
	];
}
