import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run, today } from "#tests/support/commands.ts";

const ready = "title: Ready # the title\ndescription:   All is well.\n";
const blog = {
	"ready.md": `\ufeff---\r\n${ready.replaceAll("\n", "\r\n")}published: false\t# soon\r\n---\r\n\r\nWords.`,
	"2026-05-01-dated.md": post(`${ready}published: false`, "Words."),
	"later.md": post(`${ready}date: 2027-03-01\npublished: false`, "Words."),
	"blanks.md": post(`${ready}published: false`, "We gave to ___."),
	"unreadable.md": "---\ntitle: A: B\npublished: false\n---\n",
	"latin.md": Buffer.from("---\npublished: false\n---\ncaf\xe9\n", "latin1"),
	"keyless.md": post(ready, "Words."),
	"unclear.md": post(`${ready}published: "yes"`, "Words."),
	"_pages/about.md": post(`${ready}published: false`, "Words."),
	"_help/families.md": post(
		"title: Families\nlinks:\n  - { kind: read, title: One, url: https://example.org/ }\npublished: false",
		"",
	),
};

async function publish(posts: string, ...args: string[]) {
	const ended = await run("post", { posts, args: ["publish", ...args] });
	return { ...ended, said: ended.stdout.replaceAll(`${posts}/`, "").trim() };
}

describe("npm run post publish", () => {
	it("changes the flag's bytes, sets the day, and says both in one line", async () => {
		const posts = blogOf(blog);
		const { said, stderr, code } = await publish(posts, "ready");
		expect([said, stderr, code]).toEqual([`ready.md  published: false → true, date: ${today}`, "", 0]);
		const file = path.join(posts, "ready.md");
		const after = blog["ready.md"]
			.replace("false", "true")
			.replace("# soon\r\n", `# soon\r\ndate: ${today}\r\n`);
		expect(readFileSync(file, "utf8")).toBe(after);

		const again = await publish(posts, "ready");
		expect([again.said, again.code]).toEqual(["ready.md  is published already", 0]);
		expect(readFileSync(file, "utf8")).toBe(after);

		const back = await run("post", { posts, args: ["unpublish", "ready"] });
		expect(back.stdout).toContain("ready.md  published: true → false\n");
		expect(readFileSync(file, "utf8")).toBe(after.replace("true", "false"));
	});

	it.each([
		["a post whose file name has the day", "dated", "2026-05-01-dated.md  published: false → true"],
		["a post without the key", "keyless", `keyless.md  published: true, date: ${today}`],
		["a post whose flag is a word", "unclear", `unclear.md  published: "yes" → true, date: ${today}`],
		["a page, which needs no day", "/about/", "_pages/about.md  published: false → true"],
		["a list", "families", "_help/families.md  published: false → true"],
		[
			"a post for a day to come",
			"later",
			"later.md  published: false → true, held back until March 1, 2027 (UTC)",
		],
	])("publishes %s", async (_what, name, line) => {
		const { said, code } = await publish(blogOf(blog), name);
		expect([said, code]).toEqual([line, 0]);
	});

	it("stops at what would stop a build, and passes over it only with --force", async () => {
		const posts = blogOf(blog);
		const stopped = await publish(posts, "blanks");
		expect(stopped.code).toBe(1);
		expect(stopped.stderr).toContain("blanks.md:7:12 error Unexpected `___`");
		expect(stopped.stderr).toContain("npm run post -- publish blanks --force");
		expect(readFileSync(path.join(posts, "blanks.md"), "utf8")).toBe(blog["blanks.md"]);

		const forced = await publish(posts, "blanks", "--force");
		expect([forced.said, forced.code]).toEqual([`blanks.md  published: false → true, date: ${today}`, 0]);
		expect(forced.stderr).toContain("blanks.md:8:12 error Unexpected `___`");
	});

	it.each([
		["a line below those that publishing adds", post(ready, "We gave to ___."), "6:12"],
		["Windows line ends", post(ready, "We gave to ___.").replaceAll("\n", "\r\n"), "6:12"],
		["front matter in braces", "---\n{ title: T, published: false, description: ___ }\n---\nWords.", "2:44"],
		["no front matter", "- We gave to ___.", "1:14"],
	])("names the places of the file as it is: %s", async (_what, text, place) => {
		const { stderr } = await publish(blogOf({ "gift.md": text }), "gift");
		expect(stderr).toContain(`gift.md:${place} error Unexpected \`___\``);
	});

	it.each(["unreadable.md", "latin.md"])("leaves %s alone even then", async (name) => {
		const posts = blogOf(blog);
		const { stderr, stdout, code } = await publish(posts, path.parse(name).name, "--force");
		expect([stdout, code]).toEqual(["", 1]);
		expect(stderr).toMatch(/:\d+:\d+ error Unexpected /);
		expect(readFileSync(path.join(posts, name))).toEqual(Buffer.from(blog[name as keyof typeof blog]));
	});

	it("is taken back with a word on what that breaks: links and lists of what is meant for readers", async () => {
		const out = `${ready}date: 2026-05-01\npublished: true`;
		const posts = blogOf({
			"a.md": post(out, "Words."),
			"b.md": post(out.replace("Ready", "B"), "See [it](/a/).\n\n::ways-to-help[families]"),
			"draft.md": post(`${ready}published: false`, "See [it](a.md)."),
			"_help/families.md": blog["_help/families.md"].replace("false", "true"),
		});
		for (const [name, line] of [
			["a", "b.md:8:5 leads there by `/a/`: npm run build will stop at it"],
			["families", "b.md:10:1 leads there by `families`: npm run build will stop at it"],
		] as const) {
			const { stdout } = await run("post", { posts, args: ["unpublish", name] });
			expect(stdout.replaceAll(`${posts}/`, "").trim().split("\n").slice(1)).toEqual([line]);
		}
	});

	it("says what was meant when there is no such post, and ends with 2", async () => {
		const { stderr, code } = await publish(blogOf(blog), "redy");
		expect([stderr.trim(), code]).toEqual([
			"There is no post, page or list called redy: did you mean ready?",
			2,
		]);
	});

	it.each([
		["pancakes", "it is first-pancake now"],
		["/old/pancakes/", "it is first-pancake now"],
		['FIRST LIGHT: "Dawn"', "that is the title of first-light"],
		['The "families"', "that is the title of families"],
		["Twice told", "that is the title of twice and again"],
	])("says of %s, which is no name but another's address or title, whose", async (typed, said) => {
		const posts = blogOf({
			"first-pancake.md": post({ title: "Cakes", aliases: ["pancakes", "/old/pancakes/"] }, "Words."),
			"first-light.md": post({ title: 'First light: "Dawn"' }, "Words."),
			"twice.md": post({ title: "Twice told", date: "2026-05-02" }, "Words."),
			"_help/families.md": post({ title: 'The "Families"', links: [] }, ""),
			"_pages/again.md": post({ title: "Twice told" }, "Words."),
		});
		const { stderr, code } = await publish(posts, typed);
		expect([stderr.trim(), code]).toEqual([`There is no post, page or list called ${typed}: ${said}`, 2]);
	});
});
