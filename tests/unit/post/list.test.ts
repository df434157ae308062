import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";
import { writeFiles } from "#tests/support/folder.ts";

const whole = { title: "Bread", description: "Twice." };
const blog = {
	"_words.txt": "Prêt\n",
	"bread.md": post(
		{ ...whole, date: "2026-05-01", published: true, tags: ["the house"] },
		"Five words are in here.",
	),
	"later.md": post({ ...whole, title: "Later", date: "2027-01-06", published: true }, "Words."),
	"ready.md": post({ ...whole, title: "Ready", published: false }, "Words."),
	"blanks.md": post({ ...whole, title: "Blanks", published: false }, "We gave ___ to ___."),
	"unclear.md": post({ ...whole, title: "Unclear", published: "yes" }, "Words."),
	"_pages/about.md": post({ ...whole, title: "About", published: true }, "Words."),
	"_help/families.md": post(
		{
			title: "Families",
			published: true,
			links: [{ kind: "read", title: "One", url: "https://example.org/" }],
		},
		"",
	),
};

const list = (posts: string, ...args: string[]) => run("post", { posts, args: ["list", ...args] });

interface Row {
	readonly name: string;
	readonly state: string;
	readonly left: number;
	readonly words: number;
	readonly date?: string;
}

async function rows(posts: string, ...args: string[]): Promise<Row[]> {
	const { stdout } = await list(posts, "--json", ...args);
	return JSON.parse(stdout);
}

describe("npm run post list", () => {
	it("says of each how far it is, its day, its words and what is left, in columns and without colour", async () => {
		const { stdout, stderr, code } = await list(blogOf(blog));
		expect([stderr, code]).toEqual(["", 0]);
		expect(stdout.replace(/^( {2})\/.*?(?=_help)/m, "$1").split("\n")).toEqual([
			"draft                  3 words  2 left  /blanks/                 Blanks",
			"ready                  1 word           /ready/                  Ready",
			"to mend                1 word   2 left  /unclear/                Unclear",
			"scheduled  2027-01-06  1 word           /later/                  Later",
			"published  2026-05-01  5 words          /bread/                  Bread",
			"published              1 word           /about/                  About",
			"published              0 words          /ways-to-help/families/  Families",
			"",
			"To look after:",
			"  _help/families.md  1 link was never looked at: npm run links",
			"",
			"1 draft, 1 ready, 1 scheduled, 3 published, 1 to mend",
			"",
		]);
	});

	it.each([
		["--drafts", ["blanks", "ready", "unclear"]],
		["--ready", ["ready"]],
		["--scheduled", ["later"]],
		["--published", ["bread", "about", "families"]],
		["--tag=The House", ["bread"]],
	])("shows with %s only those", async (filter, names) => {
		expect((await rows(blogOf(blog), filter)).map(({ name }) => name)).toEqual(names);
	});

	it.each([
		[["--drafts"], "no drafts"],
		[["--ready"], "no drafts with nothing left to do"],
		[["--scheduled", "--tag=Bread"], "nothing that waits for its day with the tag `Bread`"],
		[["--published", "--drafts", "--tag=x"], "no drafts, nothing published with the tag `x`"],
		[["--tag=x"], "no posts, pages or lists with the tag `x`"],
		[["--tag=the hous"], "no posts, pages or lists with the tag `the hous`: did you mean `the house`?"],
		[["--drafts", "--tag=The House"], "no drafts with the tag `The House`"],
	])("says with %s what there is none of", async (filters, said) => {
		const { stdout, code } = await list(blogOf({ "bread.md": blog["bread.md"] }), ...filters);
		expect([stdout, code]).toEqual([`${said}\n`, 0]);
	});

	it("says the same when it goes by the index, and when that is gone; and sees what has changed since", async () => {
		const posts = blogOf(blog);
		const first = await rows(posts);
		expect(await rows(posts)).toEqual(first);
		writeFiles(posts, {
			"blanks.md": post({ ...whole, title: "Filled", published: false }, "We gave it all."),
		});
		rmSync(path.join(posts, "later.md"));
		const after = await rows(posts);
		expect(after.map(({ name, state }) => `${name} ${state}`)).toEqual([
			"blanks ready",
			"ready ready",
			"unclear broken",
			"bread published",
			"about published",
			"families published",
		]);
	});

	it("knows, by the index, that a day has come", async () => {
		const posts = blogOf(blog);
		await rows(posts);
		const env = { GALLEY_TODAY: "2027-01-06" };
		const { stdout } = await run("post", { posts, env, args: ["list", "--json", "--scheduled"] });
		expect(JSON.parse(stdout)).toEqual([]);
		const before = await run("post", {
			posts,
			env: { GALLEY_TODAY: "2026-04-30" },
			args: ["list", "--json", "--scheduled"],
		});
		expect(JSON.parse(before.stdout).map(({ name }: Row) => name)).toEqual(["later", "bread"]);
	});

	it("takes options that npm kept for itself", async () => {
		const env = { npm_lifecycle_event: "post", npm_config_ready: "true", npm_config_json: "true" };
		const { stdout } = await run("post", { posts: blogOf(blog), env, args: ["list"] });
		expect(JSON.parse(stdout).map(({ name }: Row) => name)).toEqual(["ready"]);
	});
});
