import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";

const ready = { title: "Ready", description: "All is well.", date: "2026-05-01", published: true };

const blog = {
	"ready.md": post(ready, "Words."),
	"blanks.md": post({ ...ready, title: "Blanks" }, "One ___ here.\n\nAnd TODO there, and [a link]()."),
	"a-draft.md": post({ published: false, title: "A draft", description: "Not yet." }, "One ___ here."),
	"_help/families.md": post({ title: "Families", published: true }, "No links yet."),
};

const check = (posts: string, ...slugs: string[]) => run("post", { posts, args: ["check", ...slugs] });

/** `posts/first-light.md:18:4 error Unexpected … unfinished` */
const line =
	/^(?<path>\S+):(?<line>\d+):(?<column>\d+) (?<severity>error|warning) Unexpected .+ (?<rule>[a-z-]+)$/;

describe("npm run post check", () => {
	it("says a line for each thing to mend: place, severity, message, rule; sorted by place", async () => {
		const posts = blogOf(blog);
		const { stdout, code } = await check(posts);
		const lines = stdout.trimEnd().split("\n");
		expect(lines.at(-1)).toBe("4 errors, 1 warning");
		const found = lines.slice(0, -1).map((text) => {
			const { path: file = "", ...groups } = line.exec(text)?.groups ?? {};
			return [path.relative(posts, file), ...Object.values(groups)].join(" ");
		});
		expect(found).toEqual([
			"_help/families.md 1 1 error field-missing",
			"a-draft.md 7 5 warning unfinished",
			"blanks.md 8 5 error unfinished",
			"blanks.md 10 5 error unfinished",
			"blanks.md 10 21 error link-target",
		]);
		expect(code).toBe(1);
	});

	it("looks at one post, page or list when it is named", async () => {
		const posts = blogOf(blog);
		const { stdout, code } = await check(posts, "blanks");
		expect(stdout).toContain("3 errors, 0 warnings");
		expect(stdout).not.toContain("a-draft.md");
		expect(code).toBe(1);
	});

	it.each(["blanks.md", "_help/families.md", "_help/../blanks.md"])(
		"takes %s, as messages name it from the blog folder",
		async (typed) => {
			const { stdout, stderr } = await check(blogOf(blog), typed);
			expect(stderr).toBe("");
			expect(stdout).toContain(path.basename(typed));
		},
	);

	it("is content with a draft that is not finished", async () => {
		const { stdout, code } = await check(blogOf(blog), "a-draft", "ready");
		expect(stdout).toContain("0 errors, 1 warning");
		expect(code).toBe(0);
	});

	it("says so when there is no post of that name", async () => {
		const { stderr, stdout, code } = await check(blogOf(blog), "raedy");
		expect(stderr).toContain("There is no post, page or list called raedy: did you mean ready?");
		expect(stdout).toBe("");
		expect(code).toBe(2);
	});
});
