import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";

const whole = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
const blog = {
	"2026-05-01-bread.md": post(`title: Bread   # yes\ndescription: Twice.\npublished: true`, "Words."),
	"drive/index.md": post(whole, "Words, and [bread](../2026-05-01-bread.md) and [bread](/bread/)."),
	"fixed.md": post({ ...whole, slug: "called-so" }, "Words."),
	"loaf.md": post({ ...whole, aliases: ["/cake/"] }, "Words."),
};

const rename = (posts: string, ...args: string[]) => run("post", { posts, args: ["rename", ...args] });
const shown = (posts: string, text: string) => text.replaceAll(`${posts}/`, "").trim().split("\n");

describe("npm run post rename", () => {
	it("moves the file, keeps its day, adds the old address, and says who links there", async () => {
		const posts = blogOf(blog);
		const { stdout, code } = await rename(posts, "bread", "toast");
		expect(shown(posts, stdout)).toEqual([
			"2026-05-01-bread.md → 2026-05-01-toast.md  /bread/ → /toast/, aliases: /bread/",
			"drive/index.md:8:12 links to the file ../2026-05-01-bread.md, which has gone: write /toast/ instead",
			"drive/index.md:8:48 links to /bread/, which leads to /toast/ from now on",
		]);
		expect(code).toBe(0);
		expect(existsSync(path.join(posts, "2026-05-01-bread.md"))).toBe(false);
		expect(readFileSync(path.join(posts, "2026-05-01-toast.md"), "utf8")).toBe(
			blog["2026-05-01-bread.md"].replace("published: true\n", "published: true\naliases: [/bread/]\n"),
		);
		const check = await run("post", { posts, args: ["check"] });
		expect(check.stdout).toContain("Unexpected link to `../2026-05-01-bread.md`, where nothing is");
		expect(check.stdout).toContain("1 error, ");
	});

	it("and back again", async () => {
		const posts = blogOf(blog);
		await rename(posts, "bread", "toast");
		expect((await rename(posts, "toast", "bread")).code).toBe(0);
		expect(readFileSync(path.join(posts, "2026-05-01-bread.md"), "utf8")).toContain(
			"aliases: [/bread/, /toast/]",
		);
		expect((await run("post", { posts, args: ["check"] })).stdout).toContain("0 errors, ");
	});

	it("keeps no address that readers never had: the first name of a draft is nobody's business", async () => {
		const posts = blogOf({
			"divorce.md": post({ title: "A hard year", published: false }, "Words."),
			"other.md": post({ title: "Other", published: false }, "As [there](/divorce/)."),
		});
		const { stdout } = await rename(posts, "divorce", "a-hard-year");
		expect(shown(posts, stdout)).toEqual([
			"divorce.md → a-hard-year.md  /divorce/ → /a-hard-year/; the old one was never public, and is nowhere now",
			"other.md:6:4 links to /divorce/, which has gone: write /a-hard-year/ instead",
		]);
		expect(readFileSync(path.join(posts, "a-hard-year.md"), "utf8")).not.toContain("divorce");
	});

	it("keeps that of a draft that was public once", async () => {
		const posts = blogOf({
			"bread.md": post({ title: "Bread", published: false }, "Words."),
			"_addresses.json": '{ "/bread/": "public" }',
		});
		await rename(posts, "bread", "toast");
		expect(readFileSync(path.join(posts, "toast.md"), "utf8")).toContain("aliases: [/bread/]");
	});

	it("refuses a name with a private word in it", async () => {
		const posts = blogOf({ ...blog, "_private-words.txt": "Elmfield Primary\n" });
		const { stderr, code } = await rename(posts, "bread", "elmfield-primary");
		expect(stderr).toContain("has a private word in it, which must never be in an address");
		expect([code, existsSync(path.join(posts, "2026-05-01-bread.md"))]).toEqual([1, true]);
	});

	it("moves the folder of a post that has one", async () => {
		const posts = blogOf(blog);
		await rename(posts, "drive", "ride");
		expect(readdirSync(posts)).toContain("ride");
		expect(readdirSync(posts)).not.toContain("drive");
	});

	it("changes `slug:` where there is one, and leaves the file in its place", async () => {
		const posts = blogOf(blog);
		await rename(posts, "called-so", "other");
		expect(readFileSync(path.join(posts, "fixed.md"), "utf8")).toBe(
			blog["fixed.md"].replace("slug: called-so\n", "slug: other\naliases: [/called-so/]\n"),
		);
	});

	it.each([
		["taken", "loaf", "is the address of"],
		["one that another post had", "cake", "is an address that /loaf/ had before"],
		["Galley's own", "archive", "is the address of one of Galley's own pages"],
		["not fit for an address", "My Bread", "cannot stand in an address: write my-bread"],
		["empty", "???", "has no letter or digit in it"],
	])("refuses a name that is %s, and changes nothing", async (_what, name, reason) => {
		const posts = blogOf(blog);
		const { stderr, code } = await rename(posts, "bread", name);
		expect(stderr).toContain(reason);
		expect(code).toBe(1);
		expect(readdirSync(posts).sort()).toEqual(["2026-05-01-bread.md", "drive", "fixed.md", "loaf.md"]);
	});
});

it("an alias that is something already, or somebody else's, is an error", async () => {
	const posts = blogOf({
		"a.md": post({ ...whole, aliases: ["/tags/", "/feed.xml"] }, "Words."),
		"b.md": post({ ...whole, aliases: ["old", "/2019/05/b.html"] }, "Words."),
		"c.md": post({ ...whole, aliases: ["/old/"] }, "Words."),
		"d.md": post({ ...whole, aliases: ["https://example.org/"] }, "Words."),
	});
	const { stdout } = await run("post", { posts, args: ["check"] });
	expect(shown(posts, stdout)).toEqual([
		"a.md:7:5 error Unexpected `/tags/` in `aliases`, where something else is, expected an address that nothing has: delete it there same-address",
		"a.md:8:5 error Unexpected `/feed.xml` in `aliases`, where something else is, expected an address that nothing has: delete it there same-address",
		`c.md:7:5 error Unexpected \`/old/\` in \`aliases\`, which is ${posts}/b.md's too, expected an address that nothing has: delete it there same-address`.replaceAll(
			`${posts}/`,
			"",
		),
		"d.md:7:5 error Unexpected `https://example.org/` for `aliases`, expected a list of addresses it had before, such as `[/first-light/]` front-matter-value",
		"4 errors, 0 warnings",
	]);
});
